package dev.escrutinio.edge.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenTest {
    private static final String SECRET = "0123456789abcdef";

    @TempDir
    Path folder;

    @Test
    void tokenOfTheFileMatchesAndNoOtherDoes() throws IOException {
        Token token = Token.read(file(SECRET + "\n", "rw-------"));
        assertThat(token.matches(SECRET)).isTrue();
        assertThat(token.matches(SECRET + "x")).isFalse();
        assertThat(token.matches("")).isFalse();
    }

    @Test
    void fileThatOthersCanReadStopsTheStart() throws IOException {
        Path file = file(SECRET, "rw-r-----");
        assertThatThrownBy(() -> Token.read(file)).hasMessageContaining("chmod 600");
    }

    @Test
    void secretThatRootLendsToTheGroupIsTaken() throws IOException {
        Path file = file(SECRET, "r--r-----");
        givenToAnother(file);
        assertThat(Token.read(file).matches(SECRET)).isTrue();
    }

    @Test
    void secretThatEverybodyCanReadStopsTheStart() throws IOException {
        Path file = file(SECRET, "r--r--r--");
        givenToAnother(file);
        assertThatThrownBy(() -> Token.read(file)).hasMessageContaining("lo pueden leer otros");
    }

    @Test
    void missingFileStopsTheStart() {
        assertThatThrownBy(() -> Token.read(folder.resolve("none"))).hasMessageContaining("escrutinio.token-file");
    }

    @Test
    void shortTokenStopsTheStart() throws IOException {
        Path file = file("abc", "rw-------");
        assertThatThrownBy(() -> Token.read(file)).hasMessageContaining("16 caracteres");
    }

    private static void givenToAnother(Path file) throws IOException {
        assumeThat(System.getProperty("user.name"))
                .as("only root can give a file to another")
                .isEqualTo("root");
        Files.setAttribute(file, "unix:uid", 65534);
    }

    private Path file(String content, String permissions) throws IOException {
        Path file = folder.resolve("token");
        Files.writeString(file, content);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
