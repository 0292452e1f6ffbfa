package dev.escrutinio.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.deploy.orders.OrderClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A run as trainer-service tells of it, one answer at each look.
class FollowedRunTest {

    private static final String WAITING = """
            {"id": "run-1", "state": "waiting", "attempt": 0}""";
    private static final String RUNNING = """
            {"id": "run-1", "state": "running", "attempt": 1, "progress": {"phase": "training", "step": 30, "of": 120,
             "loss": 0.28125, "tokensPerSecond": 95.4, "etaSeconds": 1234.5}}""";
    private static final String DONE = """
            {"id": "run-1", "state": "%s", "attempt": 1, "progress": {"phase": "exporting", "step": 120, "of": 120,
             "loss": 0.09, "tokensPerSecond": 95.4, "etaSeconds": 0}%s}""";

    private final Deque<String> answers = new ArrayDeque<>();
    private final ByteArrayOutputStream bars = new ByteArrayOutputStream();
    private final StringWriter out = new StringWriter();
    private ToldService service;

    @BeforeEach
    void start() throws IOException {
        service = ToldService.at(
                "/api/v1/runs/run-1", () -> String.valueOf(answers.size() > 1 ? answers.poll() : answers.peek()));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void itIsFollowedUntilItsVersionIsAnnounced() throws Exception {
        assertThat(follow(WAITING, RUNNING, DONE.formatted("announced", ", \"version\": \"a1b2\"")))
                .isZero();

        assertThat(out.toString()).isEqualToIgnoringNewLines("Anunciada la versión a1b2\n");
        assertThat(bars.toString(StandardCharsets.UTF_8))
                .contains("Pasos")
                .contains("120/120")
                .contains("exportando y comprobando, pérdida 0,090, 95 tokens/s, quedan 0 s");
    }

    @Test
    void oneThatItsGateKeepsIsDoneWithTheReason() throws Exception {
        assertThat(follow(DONE.formatted("kept", ", \"reason\": \"Acierta menos.\"")))
                .isZero();

        assertThat(out.toString()).contains("Entrenado y no anunciado. Acierta menos.");
    }

    @Test
    void oneThatFailsTellsCauseAndWhatToDo() throws Exception {
        assertThat(follow(DONE.formatted(
                        "failed", ", \"problem\": {\"detail\": \"El disco está lleno.\", \"advice\": \"Libere.\"}")))
                .isEqualTo(1);

        assertThat(out.toString()).isEqualToIgnoringNewLines("El disco está lleno.\n→ Libere.\n");
    }

    @Test
    void oneThatSomebodyEndedIsNotDone() throws Exception {
        assertThat(follow(DONE.formatted("cancelled", ""))).isEqualTo(1);

        assertThat(out.toString()).contains("Terminada a petición de alguien.");
    }

    @Test
    void whatItWaitsForStandsBesideTheBar() throws Exception {
        follow(WAITING, DONE.formatted("kept", ", \"reason\": \"No hay ninguna GPU libre.\""));

        assertThat(bars.toString(StandardCharsets.UTF_8)).contains("No hay ninguna GPU libre.");
    }

    private int follow(String... told) throws InterruptedException {
        answers.addAll(List.of(told));
        OrderClient client = OrderClient.runs(service.address(), Path.of("no-token"));
        return new FollowedRun(
                        client,
                        bar -> bar.setConsumer(new ConsoleProgressBarConsumer(
                                new PrintStream(bars, true, StandardCharsets.UTF_8), 140)),
                        new PrintWriter(out))
                .toItsEnd("run-1");
    }
}
