package dev.escrutinio.edge.security;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Seals texts that a client brings back: whoever holds the same token file knows its own again.
///
/// @param file holds the token
public record TokenSeal(Path file) {
    private static final String ALGORITHM = "HmacSHA256";

    /// The seal of a text.
    ///
    /// @param purpose so that a seal made for one thing is none for another
    public String of(String purpose, String text) {
        byte[] seal = seal(purpose, text);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seal);
    }

    /// Whether a seal is that of a text; takes the same time whatever the seal.
    public boolean holds(String purpose, String text, String seal) {
        return MessageDigest.isEqual(
                of(purpose, text).getBytes(StandardCharsets.US_ASCII), seal.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] seal(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Token.read(file).digest(), ALGORITHM));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
