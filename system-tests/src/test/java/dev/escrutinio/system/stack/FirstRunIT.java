package dev.escrutinio.system.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// A first run without data and without a network, and what a user does next to the same stack.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstRunIT {

    @TempDir
    private static Path home;

    private StackUnderTest stack;

    @BeforeAll
    void prepare() {
        stack = new StackUnderTest(home);
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    @Order(1)
    void firstRunOfflineLoadsTheLabelledDemoAndNamesThreeQuestions() {
        StackUnderTest.Outcome outcome = stack.up();

        assertThat(outcome.text()).contains("INVENTADOS").contains("http://localhost:" + stack.port());
        assertThat(outcome.text())
                .as("no bars where nobody looks")
                .contains("  publicada\n")
                .doesNotContain("%")
                .doesNotContain("\u001b")
                .doesNotContain("\r");
        assertThat(StackUnderTest.suggestions(outcome)).hasSize(3);
        assertThat(outcome.code()).isZero();
    }

    @Test
    @Order(2)
    void everySuggestedQuestionIsAnsweredAndSaysThatTheDataAreNotReal() {
        StackUnderTest.suggestions(stack.up()).forEach(question -> {
            JsonNode answer = stack.ask(question);
            assertThat(answer.path("status").asText()).as(question).isEqualTo("answered");
            assertThat(answer.path("demo").asBoolean()).isTrue();
            assertThat(answer.path("notes").toString()).contains("demostración");
        });
    }

    @Test
    @Order(3)
    void secondUpReusesTheProcesses() {
        long before = stack.process("qa-gateway").orElseThrow().pid();

        StackUnderTest.Outcome outcome = stack.up();

        assertThat(outcome.code()).isZero();
        assertThat(stack.process("qa-gateway").orElseThrow().pid()).isEqualTo(before);
    }

    @Test
    @Order(4)
    void killedGatewayIsReportedAndStartedAgain() {
        kill("qa-gateway");

        assertThat(stack.run("status").code()).isEqualTo(3);
        assertThat(stack.up().code()).isZero();
        assertThat(stack.run("status").code()).isZero();
    }

    @Test
    @Order(5)
    void killedServersComeBackWithTheirData() {
        String version = stack.ask("¿quién ganó?").path("factsVersion").asText();
        kill("qa-gateway");
        kill("index-service");
        kill("embedded-servers");

        StackUnderTest.Outcome outcome = stack.up();

        assertThat(outcome.code()).as(outcome.text()).isZero();
        assertThat(outcome.text()).doesNotContain("INVENTADOS");
        assertThat(stack.ask("¿quién ganó?").path("factsVersion").asText())
                .isEqualTo(version)
                .isNotEmpty();
    }

    @Test
    @Order(6)
    void takenPortIsToldAndNothingIsStarted() throws IOException {
        stack.run("down");
        try (ServerSocket _ = new ServerSocket(stack.port(), 1, InetAddress.getLoopbackAddress())) {
            StackUnderTest.Outcome outcome = stack.up();

            assertThat(outcome.code()).isEqualTo(3);
            assertThat(outcome.text()).contains("está ocupado");
        }
        assertThat(stack.leftovers()).isEmpty();
    }

    @Test
    @Order(7)
    void folderWithoutDataIsToldAndNothingStaysBehind(@TempDir Path empty) {
        StackUnderTest.Outcome outcome = stack.up("--data", empty.toString());

        assertThat(outcome.code()).isEqualTo(4);
        assertThat(outcome.text()).contains("No se ha podido cargar nada de «" + empty + "»");
        assertThat(stack.leftovers()).isEmpty();
    }

    @Test
    @Order(8)
    void interruptedStartLeavesNothing() throws IOException {
        Process launcher = stack.start("up", "--port", Integer.toString(stack.port()));
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> Files.exists(home.resolve("run/embedded-servers.pid")));

        launcher.destroy();

        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> stack.leftovers().isEmpty());
    }

    @Test
    @Order(9)
    void launcherKilledInTheMiddleIsCleanedUpByTheNextStart() throws IOException {
        Process launcher = stack.start("up", "--port", Integer.toString(stack.port()));
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> Files.exists(home.resolve("run/embedded-servers.pid")));
        launcher.destroyForcibly();

        StackUnderTest.Outcome outcome = stack.up();

        assertThat(outcome.code()).as(outcome.text()).isZero();
        assertThat(stack.run("down").code()).isZero();
        assertThat(stack.leftovers()).isEmpty();
    }

    private void kill(String service) {
        ProcessHandle process = stack.process(service).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }
}
