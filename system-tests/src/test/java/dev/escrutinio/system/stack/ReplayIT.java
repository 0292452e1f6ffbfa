package dev.escrutinio.system.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
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

/// What an operator does to a running stack: replays, a way back, a corrected load, dead letters.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplayIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Counted FIRST = Counted.first();

    @TempDir
    private static Path home;

    @TempDir
    private static Path data;

    private StackUnderTest stack;
    private String version;

    @BeforeAll
    void prepare() {
        stack = new StackUnderTest(home);
        FIRST.zip(data);
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    @Order(1)
    void withoutAStackThereIsNothingToReplay() {
        StackUnderTest.Outcome outcome = stack.run("replay", "index");

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.text()).contains("no está en marcha");
    }

    @Test
    @Order(2)
    void replayRebuildsTheIndexOfTheSameFacts() throws IOException {
        StackUnderTest.Outcome up = stack.up("--data", data.toString());
        assertThat(up.code()).as(up.text()).isZero();
        version = votes().path("factsVersion").asText();

        StackUnderTest.Outcome first = stack.run("replay", "index");
        StackUnderTest.Outcome second = stack.run("replay", "index");

        assertThat(first.code()).as(first.text()).isZero();
        assertThat(first.text()).contains("En servicio el índice 2 de los datos " + version);
        assertThat(second.code()).as(second.text()).isZero();
        assertThat(second.text()).contains("En servicio el índice 3 de los datos " + version);
    }

    @Test
    @Order(3)
    void rollbackServesTheIndexBefore() {
        StackUnderTest.Outcome back = stack.run("rollback", "index");

        assertThat(back.code()).as(back.text()).isZero();
        assertThat(back.text()).contains("En servicio el índice 2");
    }

    @Test
    @Order(4)
    void correctedLoadChangesTheFigureAndWhatWasKeptStaysAsItWas() throws IOException {
        HttpResponse<String> kept = stack.post("/api/v1/answers", "{\"plan\":" + Counted.plan() + "}");
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        String permalink =
                "/api/v1/answers/" + JSON.readTree(kept.body()).path("id").asText();
        String before = stack.text(permalink);
        assertThat(value(JSON.readTree(before))).isEqualTo(FIRST.votes());
        Counted corrected = FIRST.corrected();

        StackUnderTest.Outcome load = stack.run("load", corrected.zip(data).toString());

        assertThat(load.code()).as(load.text()).isZero();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> !votes().path("factsVersion").asText().equals(version));
        assertThat(value(votes())).isEqualTo(corrected.votes()).isEqualTo(FIRST.votes() + Counted.MOVED);
        assertThat(stack.text(permalink)).isEqualTo(before).contains(version);
    }

    @Test
    @Order(5)
    void nothingWasPutAsideAndThereAreNoQuestionsToReplay() {
        StackUnderTest.Outcome letters = stack.run("dead-letters", "list");
        StackUnderTest.Outcome unknown = stack.run("dead-letters", "show", "election.rows.v1-0@7");
        StackUnderTest.Outcome questions = stack.run("replay", "questions");

        assertThat(letters.code()).as(letters.text()).isZero();
        assertThat(letters.text()).contains("No hay ningún mensaje apartado.");
        assertThat(unknown.code()).isEqualTo(3);
        assertThat(unknown.text()).contains("No hay ningún mensaje apartado con ese identificador");
        assertThat(questions.code()).isEqualTo(3);
        assertThat(questions.text()).contains("Todavía no hay preguntas resueltas");
    }

    private JsonNode votes() throws IOException {
        return JSON.readTree(stack.post("/api/v1/plans", Counted.plan()).body());
    }

    private static int value(JsonNode answer) {
        return answer.at("/figures/0/value").asInt();
    }
}
