package dev.escrutinio.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escrutinio.embedded.testing.TinyGguf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GgufHeaderTest {
    @TempDir
    private Path temp;

    @Test
    void metadataAndVocabularyAreRead() throws IOException {
        GgufHeader header = GgufHeader.read(TinyGguf.write(temp.resolve("a.gguf"), 1, TinyGguf.CHAT));

        assertThat(header.text("tokenizer.chat_template")).isEqualTo(TinyGguf.CHAT);
        assertThat(header.token("tokenizer.ggml.bos_token_id")).isEqualTo("<s>");
        assertThat(header.tokens()).hasSize(260).endsWith("es");
        assertThat(header.values()).containsEntry("tokenizer.ggml.add_bos_token", false);
        assertThat(header.text("general.nothing")).isEmpty();
    }

    @Test
    void noiseAndCutFilesAreNotRead() throws IOException {
        Path whole = TinyGguf.write(temp.resolve("a.gguf"), 1, TinyGguf.CHAT);
        Path cut = Files.write(temp.resolve("cut.gguf"), Arrays.copyOf(Files.readAllBytes(whole), 1000));
        Path other = Files.writeString(temp.resolve("other.gguf"), "PK and so on");

        assertThatThrownBy(() -> GgufHeader.read(other))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("GGUF");
        assertThatThrownBy(() -> GgufHeader.read(cut)).isInstanceOf(IOException.class);
        for (int seed = 0; seed < 50; seed++) {
            Path broken = TinyGguf.writeBroken(temp.resolve("broken.gguf"), seed);
            assertThatThrownBy(() -> GgufHeader.read(broken)).isInstanceOf(IOException.class);
        }
    }
}
