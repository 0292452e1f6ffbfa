package dev.escrutinio.edge.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.Set;

/// The bearer token, kept as its digest only.
final class Token {
    private static final int FEWEST_CHARACTERS = 16;
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final Set<PosixFilePermission> LENT_TO_GROUP =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.GROUP_READ);

    private final byte[] digest;

    private Token(byte[] digest) {
        this.digest = digest;
    }

    static Token of(String token) {
        return new Token(sha256(token));
    }

    /// Reads a token file, or stops the start with a sentence that says what to do.
    static Token read(Path file) {
        try {
            checkPermissions(file);
            String token = Files.readString(file).strip();
            if (token.length() < FEWEST_CHARACTERS) {
                throw refused(file, "tiene menos de " + FEWEST_CHARACTERS + " caracteres; escriba una clave más larga");
            }
            return of(token);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "No se puede leer el fichero de la clave «" + file
                            + "»; créelo o indique otro en escrutinio.token-file.",
                    e);
        }
    }

    /// Takes the same time whatever the text.
    boolean matches(String text) {
        return MessageDigest.isEqual(digest, sha256(text));
    }

    byte[] digest() {
        return digest.clone();
    }

    private static void checkPermissions(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        PosixFileAttributes found = view.readAttributes();
        Set<PosixFilePermission> allowed = ours(found) ? OWNER_ONLY : LENT_TO_GROUP;
        if (!allowed.containsAll(found.permissions())) {
            throw refused(file, "lo pueden leer otros; ejecute «chmod 600 " + file + "»");
        }
    }

    /// A mounted secret belongs to root and is lent to the process by a group of its own.
    private static boolean ours(PosixFileAttributes file) {
        return file.owner().getName().equals(System.getProperty("user.name"));
    }

    private static IllegalStateException refused(Path file, String reason) {
        return new IllegalStateException("El fichero de la clave «" + file + "» " + reason + ".");
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
