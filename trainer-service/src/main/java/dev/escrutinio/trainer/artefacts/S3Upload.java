package dev.escrutinio.trainer.artefacts;

import dev.escrutinio.contracts.training.ResultFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/// Puts a file into a bucket part by part; it appears only if what was read has the size and digest it should have.
///
/// @param partBytes memory that an upload takes, and the size of its parts
record S3Upload(S3Client client, String bucket, int partBytes) {

    void put(Path from, String key, ResultFile said) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(from), digest)) {
            byte[] first = in.readNBytes(partBytes);
            if (first.length < partBytes) {
                check(said, first.length, digest);
                client.putObject(request -> request.bucket(bucket).key(key), body(first));
            } else {
                putParts(key, first, in, said, digest);
            }
        }
    }

    private void putParts(String key, byte[] first, InputStream in, ResultFile said, MessageDigest digest)
            throws IOException {
        String id = client.createMultipartUpload(
                        request -> request.bucket(bucket).key(key))
                .uploadId();
        boolean done = false;
        try {
            List<CompletedPart> parts = new ArrayList<>();
            long bytes = 0;
            for (byte[] part = first; part.length > 0; part = in.readNBytes(partBytes)) {
                parts.add(putPart(key, id, parts.size() + 1, part));
                bytes += part.length;
            }
            check(said, bytes, digest);
            client.completeMultipartUpload(request ->
                    request.bucket(bucket).key(key).uploadId(id).multipartUpload(upload -> upload.parts(parts)));
            done = true;
        } finally {
            if (!done) {
                abort(key, id);
            }
        }
    }

    /// Gives the parts back; a server that is away keeps them until its own rule for unfinished uploads removes them.
    @SuppressWarnings("EmptyCatch")
    private void abort(String key, String id) {
        try {
            client.abortMultipartUpload(
                    request -> request.bucket(bucket).key(key).uploadId(id));
        } catch (SdkException ignored) {
            // what made the upload fail is what the caller must hear
        }
    }

    private CompletedPart putPart(String key, String id, int number, byte[] part) {
        String tag = client.uploadPart(
                        request -> request.bucket(bucket).key(key).uploadId(id).partNumber(number), body(part))
                .eTag();
        return CompletedPart.builder().partNumber(number).eTag(tag).build();
    }

    private static RequestBody body(byte[] bytes) {
        return RequestBody.fromContentProvider(
                () -> new ByteArrayInputStream(bytes), bytes.length, "application/octet-stream");
    }

    private static void check(ResultFile said, long bytes, MessageDigest digest) throws IOException {
        if (bytes != said.bytes() || !HexFormat.of().formatHex(digest.digest()).equals(said.sha256())) {
            throw new IOException("%s no es el fichero de %d bytes y SHA-256 %s que se esperaba"
                    .formatted(said.path(), said.bytes(), said.sha256()));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
