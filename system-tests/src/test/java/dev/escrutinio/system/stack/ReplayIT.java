package dev.escrutinio.system.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.escrutinio.contracts.events.Topic;
import dev.escrutinio.contracts.events.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.tools.consumer.group.ConsumerGroupCommand;
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
    private static final String UNREADABLE = "{esto no es una fila";
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
    void operatorsOwnResetOfTheStoppedServiceRebuildsWhileReadersAreServed() throws Exception {
        JsonNode before = live();
        int qdrant = Integer.parseInt(stack.address("qdrant.port"));
        StateHash served = StateHash.of(qdrant, "election-rows");
        ProcessHandle index = stack.process("index-service").orElseThrow();
        index.destroy();
        index.onExit().join();

        String reset = resetToEarliest("index-service-facts", Topics.CATALOG, Topics.ROWS, Topics.LOADS);
        Process up = stack.start("up", "--port", Integer.toString(stack.port()));

        List<StateHash> read = new ArrayList<>();
        List<String> told = new ArrayList<>();
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> {
            read.add(StateHash.of(qdrant, "election-rows"));
            told.add(votes().path("factsVersion").asText());
            return builtSince(before.path("id").asLong());
        });
        assertThat(up.waitFor()).isZero();
        assertThat(reset).contains("index-service-facts", Topics.ROWS.name());
        assertThat(read).containsOnly(served);
        assertThat(told).containsOnly(version);
        assertThat(live().path("rows")).isEqualTo(before.path("rows"));
        assertThat(live().path("vocabulary")).isEqualTo(before.path("vocabulary"));
    }

    /// Whether a newer build is live; no, while index-service is away.
    private boolean builtSince(long id) {
        try {
            return live().path("id").asLong() > id;
        } catch (UncheckedIOException away) {
            return false;
        }
    }

    /// What Kafka's own command says.
    private String resetToEarliest(String group, Topic... topics) throws Exception {
        List<String> line = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                ConsumerGroupCommand.class.getName(),
                "--bootstrap-server",
                stack.address("kafka"),
                "--group",
                group,
                "--reset-offsets",
                "--to-earliest",
                "--execute"));
        for (Topic topic : topics) {
            line.addAll(List.of("--topic", topic.name()));
        }
        Process command = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(command.waitFor()).as(said).isZero();
        return said;
    }

    /// The build that is live.
    private JsonNode live() {
        for (JsonNode build : stack.index("/api/v1/index/builds")) {
            if (build.path("state").asText().equals("live")) {
                return build;
            }
        }
        return JSON.missingNode();
    }

    @Test
    @Order(5)
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
    @Order(6)
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

    @Test
    @Order(7)
    void messageThatCannotBeReadIsListedShownAndPublishedAgain() throws Exception {
        String id = publishUnreadable();

        StackUnderTest.Outcome list = Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> stack.run("dead-letters", "list"),
                        outcome -> outcome.text().contains(id));
        StackUnderTest.Outcome show = stack.run("dead-letters", "show", id);
        StackUnderTest.Outcome retry = stack.run("dead-letters", "retry", id);

        assertThat(list.text()).contains("clave interior/2031-06/ilegible").containsPattern(id + ".*\\n\\s+\\S+");
        assertThat(show.text()).contains("Origen   " + id, "Razón    ", UNREADABLE);
        assertThat(retry.code()).as(retry.text()).isZero();
        assertThat(retry.text()).contains(id + ": publicado de nuevo");
        assertThat(value(votes())).isEqualTo(FIRST.corrected().votes());
    }

    private String publishUnreadable() throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.address("kafka")), new StringSerializer(), new StringSerializer())) {
            RecordMetadata place = producer.send(
                            new ProducerRecord<>(Topics.ROWS.name(), "interior/2031-06/ilegible", UNREADABLE))
                    .get();
            return place.topic() + "-" + place.partition() + "@" + place.offset();
        }
    }

    private JsonNode votes() throws IOException {
        return JSON.readTree(stack.post("/api/v1/plans", Counted.plan()).body());
    }

    private static int value(JsonNode answer) {
        return answer.at("/figures/0/value").asInt();
    }
}
