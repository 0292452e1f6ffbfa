package dev.escrutinio.trainer.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsTest {

    private static final String BEGUN = """
            {"time":"2026-01-02T03:04:05.000Z","kind":"phase","phase":"preparing"}
            {"time":"2026-01-02T03:04:06.000Z","kind":"phase","phase":"training","pairs":40,"accelerator":"none"}
            {"time":"2026-01-02T03:04:07.000Z","kind":"step","step":1,"of":8,"loss":5.5,"learningRate":0.01,"tokens":900,"tokensPerSecond":450.0,"etaSeconds":14.0}
            {"time":"2026-01-02T03:04:07.500Z","kind":"validation","step":1,"loss":5.25}
            """;

    @TempDir
    private Path folder;

    @Test
    void progressIsThatOfTheLastStep() throws IOException {
        written(BEGUN);
        assertThat(metrics().progress()).contains(new Progress("training", 1, 8, 5.5, 5.25, 450.0, 14.0));
    }

    @Test
    void lossesAreCurves() throws IOException {
        written(BEGUN);
        assertThat(metrics().losses().training()).containsExactly(new Losses.Point(1, 5.5));
        assertThat(metrics().losses().validation()).containsExactly(new Losses.Point(1, 5.25));
    }

    @Test
    void lineThatIsBeingWrittenWaits() throws IOException {
        written(BEGUN + "{\"kind\":\"step\",\"step\":2");
        assertThat(metrics().step()).isEqualTo(1);
    }

    @Test
    void lineThatAKillCutIsPassedOver() throws IOException {
        written(BEGUN + "{\"kind\":\"step\",\"st\n{\"kind\":\"step\",\"step\":2,\"of\":8,\"loss\":null}\n");
        assertThat(metrics().step()).isEqualTo(2);
        assertThat(metrics().losses().training()).hasSize(1);
    }

    @Test
    void nothingIsKnownBeforeTheFirstLine() {
        assertThat(metrics().progress()).isEmpty();
        assertThat(metrics().step()).isZero();
    }

    private Metrics metrics() {
        return Metrics.of(new RunFolder(folder));
    }

    private void written(String text) throws IOException {
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("out/metrics.jsonl"), text);
    }
}
