package dev.escrutinio.edge.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenSealTest {
    @TempDir
    private Path temp;

    @Test
    void sealIsKnownAgainByWhoeverHoldsTheToken() throws IOException {
        String seal = seal("una", "una clave bastante larga").of("offer", "texto");

        assertThat(seal("otra", "una clave bastante larga").holds("offer", "texto", seal))
                .isTrue();
    }

    @Test
    void anotherTextPurposeTokenOrSealDoesNotHold() throws IOException {
        TokenSeal ours = seal("una", "una clave bastante larga");
        String seal = ours.of("offer", "texto");

        assertThat(ours.holds("offer", "texto.", seal)).isFalse();
        assertThat(ours.holds("offers", "texto", seal)).isFalse();
        assertThat(ours.holds("offer", "texto", seal + "A")).isFalse();
        assertThat(ours.holds("offer", "texto", "")).isFalse();
        assertThat(seal("otra", "otra clave bastante larga").holds("offer", "texto", seal))
                .isFalse();
    }

    /// RFC 4231's way with SHA-256 of the token as the key: counted with Python's hmac.
    @Test
    void sealIsHmacSha256() throws IOException {
        assertThat(seal("una", "una clave bastante larga").of("offer", "texto"))
                .isEqualTo("4svSkTBAIv_TWqMPt2XfpZwLjtSA9fPs-n5u5RBQ_ik");
    }

    private TokenSeal seal(String name, String token) throws IOException {
        Path file = temp.resolve(name);
        Files.writeString(file, token);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return new TokenSeal(file);
    }
}
