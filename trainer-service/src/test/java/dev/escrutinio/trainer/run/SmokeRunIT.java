package dev.escrutinio.trainer.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.escrutinio.contracts.events.ModelVersionReleased;
import dev.escrutinio.contracts.models.ModelArtefact;
import dev.escrutinio.contracts.models.ModelFormat;
import dev.escrutinio.contracts.training.Gate;
import dev.escrutinio.embedded.testing.EmbeddedServersResource;
import dev.escrutinio.embedded.testing.TokenFile;
import dev.escrutinio.trainer.testing.AnnouncedDataset;
import dev.escrutinio.trainer.testing.ModelAnnouncements;
import dev.escrutinio.trainer.testing.Payload;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Dataset → run → adapter → exports → evaluation → announcement, with the real payload.
@QuarkusTest
@WithTestResource(value = EmbeddedServersResource.class)
@WithTestResource(TokenFile.class)
class SmokeRunIT {

    private static final String RUNS = "/api/v1/runs";
    private static final String MODEL = "/api/v1/models/electoral-qa";
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final Set<String> RESTS = Set.of("announced", "kept", "failed", "cancelled");

    @TempDir
    private Path folder;

    @Inject
    ObjectMapper json;

    @BeforeAll
    static void payload() {
        Payload.assumeThere();
    }

    @Test
    void trainedExportedAnnouncedAndRolledBack() throws Exception {
        known("ida-y-vuelta");

        String first = order("{\"dataset\": \"ida-y-vuelta\", \"recipe\": \"smoke\"}");
        List<String> events = followed(first);
        JsonPath run = rested(first);

        assertThat(run.getString("state")).as(run.prettify()).isEqualTo("announced");
        assertThat(events).anyMatch(event -> event.contains("\"tokensPerSecond\"") && event.contains("\"etaSeconds\""));
        assertThat(run.getList("transitions.state", String.class))
                .containsExactly("waiting", "starting", "running", "proving", "announced");
        given().get(RUNS + "/" + first + "/losses").then().body("training.size()", equalTo(8));
        given().get(RUNS + "/" + first + "/losses.svg").then().statusCode(200).body(containsString("<svg"));
        given().get(RUNS + "/" + first + "/report").then().statusCode(200);
        ModelVersionReleased released = announced(first).getFirst();
        assertThat(released.gate()).isEqualTo(Gate.TECHNICAL);
        assertThat(released.artefacts())
                .extracting(ModelArtefact::format)
                .contains(ModelFormat.ADAPTER, ModelFormat.MERGED_FP16, ModelFormat.GGUF_Q8_0);
        assertThat(released.artefacts()).allSatisfy(SmokeRunIT::filesAreWhatTheEventSays);

        String second = order("{\"dataset\": \"ida-y-vuelta\", \"recipe\": \"smoke\", \"overrides\":"
                + " {\"training\": {\"seed\": 7}, \"exports\": [\"gguf-q8_0\"]}}");
        assertThat(rested(second).getString("state")).isEqualTo("announced");
        String newer = announced(second).getFirst().version();
        assertThat(newer).isNotEqualTo(released.version());
        given().get(MODEL).then().body("current", equalTo(newer));

        write().body("{\"version\": \"" + released.version() + "\"}")
                .post(MODEL + "/current")
                .then()
                .statusCode(200);
        await().atMost(PATIENCE).until(() -> announced(first).size() == 2);
        given().get(MODEL).then().body("current", equalTo(released.version()));
        assertThat(announced(second)).hasSize(1);
    }

    @Test
    void badInputsEndInOneCauseAndNothingIsAnnounced() throws Exception {
        AnnouncedDataset dataset = known("malas-entradas");
        String start = "{\"dataset\": \"malas-entradas\", \"recipe\": \"smoke\"";

        String missing = order(
                start + ", \"baseModel\": {\"kind\": \"folder\", \"id\": \"/no/hay\", \"family\":" + " \"causal\"}}");
        String wrong = order(start + ", \"baseModel\": {\"kind\": \"random\", \"id\": \"llama\", \"family\":"
                + " \"seq2seq\"}, \"overrides\": {\"training\": {\"packing\": false}, \"exports\": []}}");
        String tooLong = order(start + ", \"overrides\": {\"training\": {\"maxLength\": 16}}}");
        String emptySplit = order(start + ", \"overrides\": {\"tasks\": [\"closed_book\"]}}");
        String diverged = order(start + ", \"overrides\": {\"training\": {\"learningRate\": 1e30, \"warmup\": 0}}}");
        List<String> failed = List.of(missing, wrong, tooLong, emptySplit, diverged);
        failed.forEach(this::rested);
        Path train = dataset.file(dev.escrutinio.contracts.pairs.SplitName.TRAIN);
        Files.writeString(train, Files.readString(train) + "\n");
        String changed = order(start + "}");

        assertFailed(missing, "base-missing", "modelo de partida");
        assertFailed(wrong, "wrong-architecture", "arquitectura");
        assertFailed(tooLong, "sequence-too-long", "más largo que el contexto");
        assertFailed(emptySplit, "empty-split", "no tiene pares");
        assertFailed(diverged, "loss-not-finite", "pérdida");
        assertFailed(changed, "digest-mismatch", "huella SHA-256 no coincide");
        assertThat(ModelAnnouncements.read()).noneMatch(one -> failed.stream().anyMatch(one.value()::contains));
        given().get("/q/health/ready").then().statusCode(200);
    }

    private void assertFailed(String run, String type, String text) {
        JsonPath rested = rested(run);
        assertThat(rested.getString("state")).as(rested.prettify()).isEqualTo("failed");
        assertThat(rested.getString("problem.type")).isEqualTo("urn:escrutinio:problem:" + type);
        assertThat(rested.getString("problem.detail")).contains(text);
        assertThat(rested.getString("problem.advice")).isNotBlank();
        assertThat(rested.getInt("attempt")).isEqualTo(1);
    }

    private AnnouncedDataset known(String name) throws Exception {
        AnnouncedDataset dataset = AnnouncedDataset.write(folder, name);
        dataset.announce();
        dataset.announce();
        await().atMost(PATIENCE)
                .until(
                        () -> given().get("/api/v1/datasets").jsonPath().getList("name", String.class),
                        names -> names.contains(name));
        return dataset;
    }

    private static RequestSpecification write() {
        return given().header("Authorization", "Bearer " + TokenFile.TOKEN).contentType("application/json");
    }

    private static String order(String body) {
        return write().body(body).post(RUNS).then().statusCode(202).extract().path("id");
    }

    private JsonPath rested(String run) {
        return await().atMost(PATIENCE)
                .until(() -> given().get(RUNS + "/" + run).jsonPath(), view -> RESTS.contains(view.getString("state")));
    }

    private static List<String> followed(String run) {
        return given().accept("text/event-stream")
                .get(RUNS + "/" + run)
                .asString()
                .lines()
                .toList();
    }

    private List<ModelVersionReleased> announced(String run) throws Exception {
        List<ModelAnnouncements.Message> messages = ModelAnnouncements.read().stream()
                .filter(one -> one.value().contains("\"" + run + "\""))
                .toList();
        List<ModelVersionReleased> events = new java.util.ArrayList<>();
        for (ModelAnnouncements.Message message : messages) {
            assertThat(message.key()).isEqualTo("electoral-qa");
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(ModelVersionReleased.class.getResourceAsStream(
                                    "/schemas/model-version.v1.schema.json"))
                            .validate(message.value(), InputFormat.JSON))
                    .isEmpty();
            events.add(json.readValue(message.value(), ModelVersionReleased.class));
        }
        return events;
    }

    private static void filesAreWhatTheEventSays(ModelArtefact artefact) {
        assertThat(artefact.files()).isNotEmpty().allSatisfy(file -> {
            Path stored = Path.of(URI.create(artefact.uri()).resolve(file.path()));
            assertThat(AnnouncedDataset.sha256(Files.readAllBytes(stored))).isEqualTo(file.sha256());
        });
    }
}
