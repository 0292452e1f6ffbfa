package dev.escrutinio.edge.problems;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import dev.escrutinio.embedded.testing.TokenFile;
import dev.escrutinio.gateway.facts.Brain;
import dev.escrutinio.gateway.facts.Brains;
import dev.escrutinio.gateway.testing.ScriptedBrain;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TokenFile.class)
class ProblemsQuarkusTest {
    private static final String QUESTIONS = "/api/v1/questions";
    private static final String PLANS = "/api/v1/plans";

    @Inject
    Brains brains;

    @BeforeEach
    void honestBrain() {
        brains.adopt((Brain) ScriptedBrain.honest());
    }

    @Test
    void textThatIsNoJsonIsToldWithItsPosition() {
        problem(post(QUESTIONS, "{\"question\": "), 400)
                .body("type", equalTo("urn:escrutinio:problem:malformed-json"))
                .body("detail", containsString("línea 1"));
    }

    @Test
    void textAfterTheJsonIsRefused() {
        problem(post(QUESTIONS, "{\"question\":\"a\"} x"), 400);
    }

    @Test
    void emptyBodyIsRefused() {
        problem(post(QUESTIONS, ""), 400).body("detail", containsString("vacío"));
    }

    @Test
    void unknownFieldIsNamed() {
        problem(post(QUESTIONS, "{\"pregunta\":\"a\"}"), 400)
                .body("detail", containsString("«pregunta»"))
                .body("detail", containsString("question"));
    }

    @Test
    void otherJsonThanAnObjectIsRefused() {
        problem(post(QUESTIONS, "[1]"), 400).body("type", equalTo("urn:escrutinio:problem:invalid-body"));
        problem(post(QUESTIONS, "null"), 400);
    }

    @Test
    void blankQuestionIsRefused() {
        problem(post(QUESTIONS, "{\"question\":\"  \"}"), 400)
                .body("type", equalTo("urn:escrutinio:problem:empty-question"));
        problem(post(QUESTIONS, "{}"), 400);
    }

    @Test
    void questionOfMoreThan2000CharactersIsRefused() {
        problem(post(QUESTIONS, "{\"question\":\"" + "a".repeat(2001) + "\"}"), 400)
                .body("detail", containsString("2001"));
    }

    @Test
    void bodyOfMoreThan64KiBIsRefused() {
        problem(post(QUESTIONS, "{\"question\":\"" + "a".repeat(65_536) + "\"}"), 413);
    }

    @Test
    void unknownOperationOfAPlanIsNamed() {
        problem(post(PLANS, "{\"type\":\"query\",\"operation\":{\"type\":\"sql\"}}"), 400)
                .body("detail", containsString("«sql»"))
                .body("detail", containsString("operation"));
    }

    @Test
    void planWithoutTypeIsRefused() {
        problem(post(PLANS, "{}"), 400).body("detail", containsString("type"));
    }

    @Test
    void planWithoutPlacesIsRefused() {
        problem(post(PLANS, "{\"type\":\"query\",\"elections\":[\"2019-11\"],\"operation\":{\"type\":\"value\"}}"), 400)
                .body("detail", containsString("places"));
    }

    @Test
    void wrongMediaTypeIsRefused() {
        problem(given().contentType("text/plain").body("hola").post(QUESTIONS), 415);
    }

    @Test
    void formatThatIsNotOfferedIsRefused() {
        problem(
                given().contentType("application/json")
                        .accept("image/png")
                        .body("{\"question\":\"Vox en Torrelavega\"}")
                        .post(QUESTIONS),
                406);
    }

    @Test
    void wrongMethodSaysWhichAreAllowed() {
        problem(given().get(QUESTIONS), 405).header("Allow", containsString("POST"));
    }

    @Test
    void unknownAddressIsNotFound() {
        problem(given().get("/api/v1/nada"), 404).body("instance", equalTo("/api/v1/nada"));
        problem(given().get("/nada"), 404);
    }

    @Test
    void badPageIsRefused() {
        problem(given().get("/api/v1/catalog/places?limit=0"), 400).body("detail", containsString("limit"));
        problem(given().get("/api/v1/catalog/places?level=barrio"), 400).body("detail", containsString("municipality"));
    }

    @Test
    void bugIsToldWithoutItsInsides() {
        problem(
                        post(
                                PLANS,
                                "{\"type\":\"query\",\"elections\":[\"2019-11\"],\"places\":{\"type\":\"named\",\"codes\":[\"66666\"]},"
                                        + "\"measures\":[{\"id\":\"vote_share\",\"party\":\"vox\"}],\"operation\":{\"type\":\"value\"}}"),
                        500)
                .body("detail", not(containsString("a bug")))
                .body("detail", not(containsString("Exception")))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    private static Response post(String path, String body) {
        return given().contentType("application/json").body(body).post(path);
    }

    private static ValidatableResponse problem(Response response, int status) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("title", not(equalTo("")));
    }
}
