package dev.escrutinio.gateway.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escrutinio.language.reading.LearnedWords.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnedPhrasesTest {
    @TempDir
    private Path folder;

    @Test
    void goodFileIsTaken() throws IOException {
        Path file = Files.writeString(folder.resolve("words"), "# de personas\nvacías = en blanco\n");

        assertThat(new LearnedPhrases(() -> Optional.of(file)).words().entries())
                .containsExactly(new Entry("vacías", "en blanco"));
        assertThat(new LearnedPhrases(Optional::empty).words().entries()).isEmpty();
    }

    @Test
    void swapIsRefusedAtStart() throws IOException {
        Path file = Files.writeString(folder.resolve("words"), "más = menos\n");

        assertThatThrownBy(() -> new LearnedPhrases(() -> Optional.of(file)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("«más» ya significa algo");
    }

    @Test
    void brokenAndMissingFilesAreTold() throws IOException {
        Path file = Files.writeString(folder.resolve("words"), "vacías en blanco\n");
        Path bytes = Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xC3, (byte) 0x28});

        assertThatThrownBy(() -> new LearnedPhrases(() -> Optional.of(file))).hasMessageContaining("línea 1");
        assertThatThrownBy(() -> new LearnedPhrases(() -> Optional.of(bytes))).hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> new LearnedPhrases(() -> Optional.of(folder.resolve("none"))))
                .hasMessageContaining("no se puede leer");
    }
}
