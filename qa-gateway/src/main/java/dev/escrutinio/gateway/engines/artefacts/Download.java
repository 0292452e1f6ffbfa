package dev.escrutinio.gateway.engines.artefacts;

import dev.escrutinio.contracts.training.ResultFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/// Fetches one file; goes on where an earlier attempt was cut.
final class Download {
    private static final int PIECE = 1 << 16;

    private final ArtefactSource source;
    private final URI folder;

    Download(ArtefactSource source, URI folder) {
        this.source = source;
        this.folder = folder;
    }

    /// Writes the file and checks it; one that is not what was announced is gone afterwards.
    ///
    /// @throws IOException if the store ends early or does not answer: what came stays, for the next attempt
    void to(Path target, ResultFile said) throws IOException, ArtefactException {
        Files.createDirectories(target.getParent());
        MessageDigest digest = Sha256.start();
        try (FileChannel file = FileChannel.open(
                target,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS)) {
            long there = Math.min(file.size(), said.bytes());
            file.truncate(there);
            readAgain(file, digest);
            fetch(file, digest, said);
            file.force(true);
        }
        if (Files.size(target) < said.bytes()) {
            throw new IOException("la descarga de " + said.path() + " se ha cortado");
        }
        if (Files.size(target) > said.bytes() || !Sha256.end(digest).equals(said.sha256())) {
            Files.delete(target);
            throw new ArtefactException("%s no es el fichero anunciado (%d bytes, SHA-256 %s)"
                    .formatted(said.path(), said.bytes(), said.sha256()));
        }
    }

    /// Whether a file on this machine still is what was announced.
    static boolean isIntact(Path path, ResultFile said) throws IOException {
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) || Files.size(path) != said.bytes()) {
            return false;
        }
        MessageDigest digest = Sha256.start();
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            readAgain(file, digest);
        }
        return Sha256.end(digest).equals(said.sha256());
    }

    private static void readAgain(FileChannel file, MessageDigest digest) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate(PIECE);
        while (file.read(piece) >= 0) {
            digest.update(piece.flip());
            piece.clear();
        }
    }

    /// Reads one byte more than announced at most, so that a file without end is noticed and not kept.
    private void fetch(FileChannel file, MessageDigest digest, ResultFile said) throws IOException, ArtefactException {
        long left = said.bytes() - file.position();
        if (left == 0) {
            return;
        }
        byte[] piece = new byte[PIECE];
        try (InputStream in = source.open(folder, said.path(), file.position())) {
            while (left >= 0) {
                int read = in.read(piece, 0, (int) Math.min(PIECE, left + 1));
                if (read < 0) {
                    return;
                }
                digest.update(piece, 0, read);
                write(file, ByteBuffer.wrap(piece, 0, read));
                left -= read;
            }
        }
    }

    private static void write(FileChannel file, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            int _ = file.write(bytes);
        }
    }
}
