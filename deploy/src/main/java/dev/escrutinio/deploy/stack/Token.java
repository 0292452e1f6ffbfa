package dev.escrutinio.deploy.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// The bearer token of the write endpoints: made at the first start, readable by its owner only.
final class Token {

    private static final int BYTES = 32;

    private Token() {}

    /// Makes the token if there is none.
    static void ensure(Path file) {
        try {
            if (!Files.exists(file)) {
                write(file);
            }
        } catch (IOException e) {
            throw Disk.unwritten(file, e);
        }
    }

    private static void write(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Path part = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "token",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(part, HexFormat.of().formatHex(random));
            Files.move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
