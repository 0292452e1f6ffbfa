package dev.escrutinio.synth.jobs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import dev.escrutinio.embedded.testing.EmbeddedServersResource;
import dev.escrutinio.embedded.testing.TokenFile;
import dev.escrutinio.synth.testing.MadeTopics;
import dev.escrutinio.synth.testing.PairTopic;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(EmbeddedServersResource.class)
@WithTestResource(TokenFile.class)
@WithTestResource(MadeTopics.class)
class GenerationApiIT {

    private static final String PATH = "/api/v1/generations";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Test
    void publishedPairsAreWhatTheOrderMakes() {
        String id = order("{\"seed\": 901, \"counts\": {\"L1\": {\"answer\": 300, \"plan\": 150}}, \"typos\": 0.1}");

        await().atMost(PATIENCE).until(() -> state(id).equals("completed"));

        GenerationOrder order = JobJson.order(
                "{\"seed\":901,\"counts\":{\"L1\":{\"answer\":300,\"plan\":150}},\"elections\":[\"2019-04\",\"2019-11\"],\"typos\":0.1}");
        assertThat(PairTopic.ofSeed(901)).isEqualTo(Expected.compacted(Expected.pairs(order, 1)));
        given().get(PATH + "/" + id)
                .then()
                .body("draws", equalTo(300))
                .body("pairs", greaterThan(440))
                .body("generatorVersion", equalTo("4"));
    }

    @Test
    void repeatedOrderAddsNothing() {
        String body = "{\"seed\": 902, \"counts\": {\"L1\": {\"closed_book\": 60}}}";
        String first = order(body);
        await().atMost(PATIENCE).until(() -> state(first).equals("completed"));
        var once = PairTopic.ofSeed(902);

        String second = order(body);
        await().atMost(PATIENCE).until(() -> state(second).equals("completed"));

        assertThat(once).isNotEmpty();
        assertThat(PairTopic.ofSeed(902)).isEqualTo(once);
    }

    @Test
    void recordsAreKeyedByIdAndCarryCloudEvents() {
        String id = order("{\"seed\": 903, \"counts\": {\"L1\": {\"answer\": 5}}}");
        await().atMost(PATIENCE).until(() -> state(id).equals("completed"));

        // other tests of this broker may have withdrawn pairs: records without value
        assertThat(PairTopic.read())
                .filteredOn(message -> message.value() != null)
                .isNotEmpty()
                .allSatisfy(message -> {
                    assertThat(new String(message.headers().lastHeader("ce_id").value()))
                            .isEqualTo(message.key());
                    assertThat(new String(
                                    message.headers().lastHeader("ce_type").value()))
                            .isEqualTo("dev.escrutinio.QuestionAnswerPairGenerated.v1");
                });
    }

    @Test
    void pausedGenerationGoesOnAndCancelledOneDoesNot() {
        String id = order("{\"seed\": 904, \"counts\": {\"L1\": {\"answer\": 200000}}}");

        write().post(PATH + "/" + id + "/pause").then().statusCode(200).body("state", equalTo("paused"));
        write().post(PATH + "/" + id + "/resume").then().statusCode(200).body("state", equalTo("waiting"));
        write().post(PATH + "/" + id + "/cancel").then().statusCode(200).body("state", equalTo("cancelled"));
        write().post(PATH + "/" + id + "/resume")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString("cancelled"));
    }

    @Test
    void progressIsToldUntilTheEnd() {
        String id = order("{\"seed\": 905, \"counts\": {\"L1\": {\"answer\": 50}}}");

        String events = given().get(PATH + "/" + id + "/events")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(events).contains("\"drawsTotal\":50").contains("\"state\":\"completed\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                                                        | 400 | vacío
                    {"seed": 1}                                                               | 400 | counts
                    {"seed": 1, "counts": {"L1": {"answer": 0}}}                              | 400 | 0
                    {"seed": 1, "counts": {"L1": {"answer": -3}}}                             | 400 | enteros
                    {"seed": 1, "counts": {"L1": {"answer": 99999999}}}                       | 400 | 10000000
                    {"seed": 1, "counts": {"L9": {"answer": 1}}}                              | 400 | L9
                    {"seed": 1, "counts": {"L1": {"chat": 1}}}                                | 400 | chat
                    {"counts": {"L1": {"answer": 1}}}                                         | 400 | falta
                    {"seed": 1, "counts": {"L1": {"answer": 1}}, "elections": ["2011-11"]}    | 422 | 2011-11
                    {"seed": 1, "counts": {"L1": {"answer": 1}}, "elections": []}             | 400 | elections
                    {"seed": 1, "counts": {"L1": {"answer": 1}}, "typos": 2}                  | 400 | typos
                    {"seed": 1, "counts": {"L1": {"answer": 1}}, "model": "m"}                | 422 | modelo
                    {"seed": 1, "counts": {"L1": {"answer": 1}}, "sql": "drop"}               | 400 | sql
                    {"seed": 1, "counts":                                                     | 400 | JSON
                    """)
    void badOrdersAreExplainedInSpanish(String body, int status, String said) {
        write().contentType("application/json")
                .body(body)
                .post(PATH)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("detail", containsString(said));
    }

    @Test
    void writingNeedsTheToken() {
        given().contentType("application/json")
                .body("{\"seed\": 1, \"counts\": {\"L1\": {\"answer\": 1}}}")
                .post(PATH)
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void unknownGenerationIsAProblem() {
        given().get(PATH + "/nothing").then().statusCode(404).contentType("application/problem+json");
        write().post(PATH + "/00000000-0000-0000-0000-000000000000/pause")
                .then()
                .statusCode(404);
    }

    @Test
    void serviceIsReady() {
        await().untilAsserted(() -> given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'qa-pairs-out' }.data.heardBytes", greaterThan(0)));
        given().get(PATH).then().statusCode(200);
    }

    private static String order(String body) {
        ValidatableResponse accepted =
                write().contentType("application/json").body(body).post(PATH).then();
        return accepted.statusCode(202).extract().path("id");
    }

    private static String state(String id) {
        return given().get(PATH + "/" + id).then().statusCode(200).extract().path("state");
    }

    private static RequestSpecification write() {
        return given().header("Authorization", "Bearer " + TokenFile.TOKEN);
    }
}
