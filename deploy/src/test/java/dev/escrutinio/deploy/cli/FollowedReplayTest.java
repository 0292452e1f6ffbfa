package dev.escrutinio.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escrutinio.deploy.orders.OrderClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntFunction;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A replay as index-service tells of it; each look is 300 ms after the one before.
class FollowedReplayTest {

    private static final Duration PATIENCE = Duration.ofMillis(700);
    private static final int LOOKS = 6;
    private static final String DONE = """
            {"pending": false, "phase": "done", "done": 0, "total": 0}""";
    private static final String WAITING = """
            {"pending": true, "phase": "waiting", "done": 0, "total": 0, "reason": "Kafka no responde"}""";

    private ToldService service;
    private IntFunction<String> told = _ -> DONE;
    private int looks;

    @BeforeEach
    void start() throws IOException {
        service = ToldService.at("/api/v1/replays/index", () -> told.apply(looks++));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void oneThatMovesIsFollowedHoweverLongItTakes() throws Exception {
        told = look -> look == LOOKS ? DONE : """
                {"pending": true, "phase": "building", "done": %d, "total": %d}""".formatted(look, LOOKS);

        assertThat(follow().path("phase").asText()).isEqualTo("done");
        assertThat(looks).isGreaterThan(LOOKS);
    }

    @Test
    @Timeout(30)
    void oneThatDoesNotMoveIsLeftWithReasonAndWhatToDo() {
        told = _ -> WAITING;

        assertThatThrownBy(this::follow)
                .isInstanceOf(FollowedReplay.StuckException.class)
                .hasMessageContaining("no avanza")
                .hasMessageContaining("Kafka no responde")
                .hasMessageContaining("sigue en servicio lo anterior")
                .hasMessageContaining("./escrutinio logs index-service");
    }

    private JsonNode follow() throws InterruptedException {
        OrderClient client = OrderClient.replays(service.address(), "index", Path.of("no-token"));
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new FollowedReplay(
                        client, PATIENCE, bar -> bar.setConsumer(new ConsoleProgressBarConsumer(nowhere, 140)))
                .toItsEnd();
    }
}
