package dev.escrutinio.gateway.feedback;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.escrutinio.embedded.testing.EmbeddedServersResource;
import dev.escrutinio.embedded.testing.TokenFile;
import dev.escrutinio.gateway.facts.Brain;
import dev.escrutinio.gateway.facts.Brains;
import dev.escrutinio.gateway.retrieval.Vocabulary.IndexState;
import dev.escrutinio.gateway.testing.FewWords;
import dev.escrutinio.gateway.testing.ScriptedBrain;
import dev.escrutinio.gateway.testing.ScriptedModels;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(FeedbackIT.WithDatabase.class)
@QuarkusTestResource(TokenFile.class)
@QuarkusTestResource(
        value = EmbeddedServersResource.class,
        initArgs = @ResourceArg(name = "servers", value = "postgres"))
class FeedbackIT {
    private static final String PLAN = """
            {"type":"query","elections":["2019-11"],"places":{"type":"named","codes":["%s"],"together":false},
            "measures":[{"id":"vote_share","party":"vox"}],"operation":{"type":"value"}}""";

    @Inject
    Brains brains;

    @Inject
    FewWords words;

    @Inject
    ScriptedModels models;

    @BeforeEach
    void honestBrain() {
        brains.adopt((Brain) ScriptedBrain.honest());
    }

    @Test
    void whatIsGivenComesBackAsLines() {
        give("""
                {"question":"¿Cuántos bártulos en Torrelavega?","plan":%s,"model":"m1"}""".formatted(PLAN.formatted("39087"))).then().statusCode(201);
        give("""
                {"question":"no, la provincia","plan":%s,"rejected":%s}""".formatted(PLAN.formatted("24115"), PLAN.formatted("39087")))
                .then()
                .statusCode(201);

        List<String> lines = lines(0);

        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .contains(
                                "\"kind\":\"confirmed\"",
                                "¿Cuántos bártulos en Torrelavega?",
                                "39087",
                                "\"model\":\"m1\""));
        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .contains("\"kind\":\"corrected\"", "\"rejected\":{", "24115", "\"factsVersion\":\"aaaa"));
    }

    @Test
    void wordsThatTheReaderLacksAreToldWithWhatSpeaksForAndAgainst() {
        for (String question : List.of("papeletas vacías aquí", "las vacías de allí", "vacías, y otra cosa")) {
            give("{\"question\":\"%s\",\"plan\":%s}".formatted(question, PLAN.formatted("39087")))
                    .then()
                    .statusCode(201);
        }

        given().header("Authorization", "Bearer " + TokenFile.TOKEN)
                .get("/api/v1/feedback/words")
                .then()
                .statusCode(200)
                .body("size()", equalTo(1))
                .body("[0].phrase", equalTo("vacias"))
                .body("[0].known", equalTo("en blanco"))
                .body("[0].count", equalTo(2))
                .body("[0].questions", equalTo(List.of("papeletas vacías aquí", "las vacías de allí")))
                .body("[0].contradictions", equalTo(List.of("vacías, y otra cosa")));
        given().get("/api/v1/feedback/words").then().statusCode(401);
    }

    @Test
    void sameFeedbackIsKeptOnce() {
        String body = """
                {"question":"¿Otra vez?","plan":%s}""".formatted(PLAN.formatted("47085"));
        give(body).then().statusCode(201);
        give(body).then().statusCode(200);
        assertThat(lines(0)).filteredOn(line -> line.contains("¿Otra vez?")).hasSize(1);
    }

    @Test
    void readingGoesOnWhereItEnded() {
        give("""
                {"question":"¿La última?","plan":%s}""".formatted(PLAN.formatted("47085")));
        String last = lines(0).getLast();
        long sequence = Long.parseLong(last.replaceAll(".*\"sequence\":(\\d+).*", "$1"));
        assertThat(lines(sequence)).isEmpty();
        assertThat(lines(sequence - 1)).containsExactly(last);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"plan\":PLAN}|400|empty-question",
                "{\"question\":\"  \",\"plan\":PLAN}|400|empty-question",
                "{\"question\":\"LONG\",\"plan\":PLAN}|400|question-too-long",
                "{\"question\":\"¿Y?\"}|400|invalid-body",
                "{\"question\":\"¿Y?\",\"plan\":{\"type\":\"query\"}}|400|invalid-body",
                "{\"question\":\"¿Y?\",\"plan\":PLAN,\"rejected\":PLAN}|400|invalid-body",
                "{\"question\":\"¿Y?\",\"plan\":PLAN,\"model\":\"a b\"}|400|invalid-body",
                "{\"question\":\"¿Y?\",\"plan\":PLAN,\"answer\":\"99 %\"}|400|invalid-body",
                "{\"question\":\"¿Y?\",\"plan\":UNKNOWN}|422|not-computable"
            })
    void whatCannotBeUsedIsNotKept(String body, int status, String problem) {
        give(body.replace("PLAN", PLAN.formatted("39087"))
                        .replace("UNKNOWN", PLAN.formatted("99999"))
                        .replace("LONG", "a".repeat(1001)))
                .then()
                .statusCode(status)
                .body("type", equalTo("urn:escrutinio:problem:" + problem));
    }

    @Test
    void whatAModelProposedIsConfirmedWithoutTheTokenAndNothingElseIs() {
        words.become(IndexState.CURRENT);
        models.become("m7", _ -> "39087");
        Map<String, Object> answer = given().contentType("application/json")
                .body(Map.of("question", "Cuántos  bártulos xyzzyplugh"))
                .post("/api/v1/questions")
                .jsonPath()
                .getMap("");
        models.leave();
        Map<?, ?> option = (Map<?, ?>) ((List<?>) answer.get("options")).getFirst();
        Map<String, Object> yes = Map.of(
                "question", answer.get("question"),
                "plan", option.get("plan"),
                "model", answer.get("model"),
                "seal", option.get("seal"));

        confirm(yes).then().statusCode(201);
        confirm(yes).then().statusCode(200);

        assertThat(lines(0))
                .filteredOn(line -> line.contains("xyzzyplugh"))
                .singleElement()
                .asString()
                .contains("\"kind\":\"confirmed\"", "39087", "\"model\":\"m7\"");
        for (Map<String, Object> other : List.<Map<String, Object>>of(
                Map.of("question", "Cuántos bártulos en Madrid"),
                Map.of("model", "m8"),
                Map.of("seal", "A".repeat(43)))) {
            Map<String, Object> changed = new HashMap<>(yes);
            changed.putAll(other);
            confirm(changed).then().statusCode(400).body("type", equalTo("urn:escrutinio:problem:invalid-body"));
        }
        confirm(Map.of("question", "¿Y?")).then().statusCode(400);
    }

    private static Response confirm(Map<String, Object> body) {
        return given().contentType("application/json").body(body).post("/api/v1/confirmations");
    }

    @Test
    void nobodyReadsOrWritesWithoutTheToken() {
        given().get("/api/v1/feedback").then().statusCode(401);
        given().contentType("application/json")
                .body("{}")
                .post("/api/v1/feedback")
                .then()
                .statusCode(401);
    }

    private static Response give(String body) {
        return given().contentType("application/json")
                .header("Authorization", "Bearer " + TokenFile.TOKEN)
                .body(body)
                .post("/api/v1/feedback");
    }

    private static List<String> lines(long after) {
        return given().header("Authorization", "Bearer " + TokenFile.TOKEN)
                .get("/api/v1/feedback?after=" + after)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }

    /// Migrates the embedded database.
    public static final class WithDatabase implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.flyway.migrate-at-start", "true");
        }

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(ScriptedModels.class);
        }
    }
}
