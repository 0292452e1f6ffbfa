package dev.escrutinio.deploy.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetSampleTest {

    private static final String PAIR = """
            {"output": "VOX subió 6,25 puntos, del 13,74 % a 1.723 votos.", "metadata": {"level": "L2", "part": "change_in_time",
             "task": "answer", "question": "¿Cuánto subió?", "places": ["47085", "R08"]}}
            """.replace("\n", "");

    @TempDir
    private Path dataset;

    @Test
    void pairsAreShownWithTheirFiguresMarkedAndCounted() throws IOException {
        Files.createDirectories(dataset.resolve("jsonl"));
        Files.write(dataset.resolve("jsonl/train.jsonl"), List.of(PAIR, PAIR));

        List<String> lines = DatasetSample.of(dataset, 1).lines();

        assertThat(lines)
                .contains("  ¿? ¿Cuánto subió?", "   → VOX subió ⟦6,25⟧ puntos, del ⟦13,74 %⟧ a ⟦1.723⟧ votos.");
        assertThat(lines.stream().filter(line -> line.contains("¿?"))).hasSize(1);
        assertThat(lines).anyMatch(line -> line.matches("\\s+L2 change_in_time\\s+2 █+"));
        assertThat(lines).anyMatch(line -> line.matches("\\s+0–99\\s+2 █+"));
        assertThat(lines).anyMatch(line -> line.matches("\\s+municipio\\s+2 █+"));
        assertThat(lines).anyMatch(line -> line.matches("\\s+comunidad autónoma\\s+2 █+"));
    }
}
