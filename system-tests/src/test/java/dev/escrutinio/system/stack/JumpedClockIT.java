package dev.escrutinio.system.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The broker goes away while the clock is hours ahead, and is back once the clock is right: Kafka's clients, which
/// wait for their next try by that clock, would wait for as long. It
/// takes minutes: part of `make faults`.
class JumpedClockIT {

    private static final Duration AHEAD = Duration.ofHours(6);
    private static final Duration AWAY = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private FakeClock clock;
    private FaultyServers servers;
    private StackUnderTest stack;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(Boolean.getBoolean("faults.clock"), "part of «make faults»");
        clock = new FakeClock(folder.resolve("clock"));
        assumeTrue(clock.canJump(), "no faketime: «make faketime»");
        servers = new FaultyServers(Files.createDirectory(folder.resolve("servers")), clock.environment());
        Map<String, String> environment = new HashMap<>(servers.environment());
        environment.putAll(clock.environment());
        environment.put("ESCRUTINIO_ANNOUNCEMENTS_LONGEST_WAIT", "10s");
        stack = new StackUnderTest(folder.resolve("home"), environment);
    }

    @AfterEach
    void stop() {
        if (stack != null) {
            stack.close();
            servers.close();
        }
    }

    @Test
    void everythingGoesOnWithoutWaitingForTheHoursToPass() throws Exception {
        StackUnderTest.Outcome up = stack.up("--data", archive(Counted.first(), "first"));
        assertThat(up.code()).as(up.text()).isZero();

        brokerGoesWhileTheClockIsAhead();

        StackUnderTest.Outcome load = stack.run("load", archive(Counted.first().corrected(), "corrected"));
        assertThat(load.code()).as(load.text()).isZero();
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> votes() == Counted.first().corrected().votes());
        StackUnderTest.Outcome replay = stack.run("replay", "index");
        assertThat(replay.code()).as(replay.text()).isZero();

        await().atMost(PATIENCE)
                .until(() ->
                        stack.index("/q/health/live").path("status").asText().equals("DOWN"));
        assertThat(stack.index("/q/health/live").toString()).contains("Kafka");
        awaitDown("model-versions-in");
        assertThat(stack.up().code()).isZero();
        assertThat(stack.get("/q/health/live").path("status").asText()).isEqualTo("UP");
        await().atMost(PATIENCE).ignoreExceptions().until(() -> announced().endsWith("--" + live()));
    }

    private void awaitDown(String channel) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(stack.get("/q/health/live").path("checks"))
                        .anyMatch(check -> check.path("name").asText().equals(channel)
                                && check.path("status").asText().equals("DOWN")));
    }

    private void brokerGoesWhileTheClockIsAhead() throws InterruptedException {
        clock.jump(AHEAD);
        servers.takeKafkaAway();
        // until each client has tried in vain by the wrong clock
        Thread.sleep(AWAY);
        clock.setRight();
        servers.bringKafkaBack();
    }

    private String archive(Counted election, String name) throws IOException {
        return election.zip(Files.createDirectory(folder.resolve(name))).toString();
    }

    /// The collection that was announced last.
    private String announced() throws IOException {
        return LastRecord.of("index.versions.v1", servers.kafkaAddress())
                .path("collection")
                .asText();
    }

    private int votes() throws IOException {
        return JSON.readTree(stack.post("/api/v1/plans", Counted.plan()).body())
                .at("/figures/0/value")
                .asInt();
    }

    private String live() {
        for (JsonNode build : stack.index("/api/v1/index/builds")) {
            if (build.path("state").asText().equals("live")) {
                return build.path("id").asText();
            }
        }
        return "";
    }
}
