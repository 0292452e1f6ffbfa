package dev.escrutinio.synth.dataset;

import dev.escrutinio.contracts.pairs.Artefact;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Files with their digests; their URIs are paths inside the dataset until it is stored.
final class Digests {

    private Digests() {}

    static Artefact write(Path folder, String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
        return new Artefact(name, hex(content), content.length);
    }

    static Artefact of(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return new Artefact(name, HexFormat.of().formatHex(digest.digest()), Files.size(file));
    }

    static String hex(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
