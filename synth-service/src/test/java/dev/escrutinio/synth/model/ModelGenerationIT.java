package dev.escrutinio.synth.model;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.escrutinio.embedded.testing.EmbeddedServersResource;
import dev.escrutinio.embedded.testing.TokenFile;
import dev.escrutinio.synth.testing.MadeTopics;
import dev.escrutinio.synth.testing.PairTopic;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Generations whose analyses a model writes, over HTTP, with Kafka and PostgreSQL.
@QuarkusTest
@WithTestResource(EmbeddedServersResource.class)
@WithTestResource(TokenFile.class)
@WithTestResource(MadeTopics.class)
@WithTestResource(ScriptedModelResource.class)
class ModelGenerationIT {

    private static final String PATH = "/api/v1/generations";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void pairsOfAnHonestModelCarryTheirCostAndAddUpToTheLedger() {
        JsonPath end = end(order(931, "honest", "{\"euros\": 1}"), "completed");

        List<JsonNode> pairs = pairs(931);
        assertThat(pairs).hasSizeGreaterThan(5);
        double paid = pairs.stream()
                .mapToDouble(pair -> pair.path("cost").path("euros").asDouble())
                .sum();
        assertThat(paid).isPositive();
        assertThat(end.getDouble("costEuros")).isBetween(paid - 1e-9, paid + 1e-3);
        assertThat(end.getMap("rejected")).doesNotContainKeys(Fault.GARBAGE, Fault.WRONG, Fault.INVENTED);
        assertThat(pairs.stream().filter(pair -> pair.has("cost")))
                .isNotEmpty()
                .allSatisfy(pair -> assertThat(pair.path("output").asText())
                        .contains("obtuvo el")
                        .endsWith("no reales."));
    }

    @Test
    void repeatedOrderPaysAndAddsNothing() {
        end(order(932, "honest", "{\"euros\": 1}"), "completed");
        Map<String, String> once = PairTopic.ofSeed(932);

        JsonPath again = end(order(932, "honest", "{\"euros\": 1}"), "completed");

        assertThat(again.getDouble("costEuros")).isZero();
        assertThat(PairTopic.ofSeed(932)).isEqualTo(once).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "933, garbage, model_garbage",
        "934, refuses, model_refused",
        "935, cuts, model_cut",
        "936, invents, model_invented_number",
        "937, swaps-parties, model_wrong_claim",
        "938, turns, model_unproven"
    })
    void nothingOfABadModelIsPublished(long seed, String model, String reason) {
        JsonPath end = end(order(seed, model, "{\"tokens\": 1000000}"), "completed");

        assertThat(end.getInt("rejected." + reason)).isPositive();
        assertThat(pairs(seed).stream()
                        .filter(pair -> pair.path("outcome").asText().equals("answered"))
                        .filter(pair -> !model.equals("swaps-parties")
                                || pair.path("output").asText().contains("PSOE")))
                .allSatisfy(pair -> assertThat(pair.path("output").asText()).doesNotContain("99,07"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"941, flaky", "942, repents"})
    void modelThatCanBeHelpedWritesWhatAnHonestOneWrites(long seed, String model) {
        end(order(seed, model, "{\"tokens\": 1000000}"), "completed");

        assertThat(pairs(seed).stream().filter(pair -> pair.has("cost"))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"943, down, responde 500", "944, hangs, no ha respondido en 3"})
    void modelThatDoesNotAnswerEndsTheGenerationInASentence(long seed, String model, String words) {
        JsonPath end = end(order(seed, model, "{\"tokens\": 1000000}"), "failed");

        assertThat(end.getString("reason")).contains(words).contains("reanude la generación");
    }

    @Test
    void spentBudgetStopsAndALargerOneGoesOnWithoutPayingTwice() {
        String id = order(945, "honest", "{\"tokens\": 4000}");
        JsonPath stopped = end(id, "failed");
        assertThat(stopped.getString("reason")).contains("presupuesto").contains("4.000 tokens");

        write().body("{\"budget\": {\"tokens\": 1000000}}")
                .post(PATH + "/" + id + "/resume")
                .then()
                .statusCode(200);

        JsonPath end = end(id, "completed");
        double paid = pairs(945).stream()
                .mapToDouble(pair -> pair.path("cost").path("euros").asDouble())
                .sum();
        assertThat(end.getDouble("costEuros")).isBetween(paid - 1e-9, paid + 1e-3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'seed':1,'counts':{'L3':{'answer':1}},'model':'honest'} | 400 | presupuesto",
                "{'seed':1,'counts':{'L3':{'answer':1}},'model':'honest','budget':{'euros':-1}} | 400 | mayores que 0",
                "{'seed':1,'counts':{'L1':{'answer':1}},'model':'honest','budget':{'euros':1}} | 400 | análisis",
                "{'seed':1,'counts':{'L3':{'answer':1}},'budget':{'euros':1}} | 400 | falta «model»",
                "{'seed':1,'counts':{'L3':{'answer':1}},'model':'unpriced','budget':{'euros':1}} | 422 | precio"
            })
    void orderThatCannotBeIsRefused(String body, int status, String words) {
        write().body(body.replace('\'', '"'))
                .post(PATH)
                .then()
                .statusCode(status)
                .body("detail", containsString(words));
    }

    private static String order(long seed, String model, String budget) {
        return write().body(
                        "{\"seed\":%d,\"counts\":{\"L3\":{\"answer\":12}},\"typos\":0,\"model\":\"%s\",\"budget\":%s}"
                                .formatted(seed, model, budget))
                .post(PATH)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static JsonPath end(String id, String state) {
        await().atMost(PATIENCE).until(() -> !List.of("waiting", "running").contains(one(id).getString("state")));
        JsonPath end = one(id);
        assertThat(end.getString("state")).as(end.prettify()).isEqualTo(state);
        return end;
    }

    private static JsonPath one(String id) {
        return given().get(PATH + "/" + id).jsonPath();
    }

    private static List<JsonNode> pairs(long seed) {
        return PairTopic.ofSeed(seed).values().stream()
                .map(ModelGenerationIT::json)
                .toList();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RequestSpecification write() {
        return given().header("Authorization", "Bearer " + TokenFile.TOKEN).contentType("application/json");
    }
}
