package dev.escrutinio.gateway.verifications;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.escrutinio.embedded.testing.TokenFile;
import dev.escrutinio.gateway.facts.Brain;
import dev.escrutinio.gateway.facts.Brains;
import dev.escrutinio.gateway.testing.ScriptedBrain;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TokenFile.class)
class VerificationApiQuarkusTest {
    @Inject
    Brains brains;

    @BeforeEach
    void honestBrain() {
        brains.adopt((Brain) ScriptedBrain.honest());
    }

    @Test
    void figureThatCannotBeComputedIsNotCalledRight() {
        verify(Map.of("text", "Hola. Vox obtuvo el 99,99 % de los votos."))
                .statusCode(200)
                .contentType("application/json")
                .body("factsVersion", equalTo("a".repeat(64)))
                .body("claims", hasSize(1))
                .body("claims[0].text", equalTo("Vox obtuvo el 99,99 % de los votos"))
                .body("claims[0].start", equalTo(6))
                .body("claims[0].end", equalTo(40))
                .body("claims[0].said", equalTo(99.99f))
                .body("claims[0].status", equalTo("not_checkable"))
                .body("claims[0].reason", not(equalTo("")));
    }

    @Test
    void textWithoutFiguresHasNoClaims() {
        verify(Map.of("text", "Buenos días.")).statusCode(200).body("claims", hasSize(0));
    }

    @Test
    void missingTextIsRefused() {
        problem(verify(Map.of("text", " "))).body("detail", containsString("«text»"));
        problem(verify(Map.of()));
        problem(verify(Map.of("texto", "a"))).body("detail", containsString("«texto»"));
    }

    @Test
    void textOfMoreThan20000CharactersIsRefused() {
        verify(Map.of("text", "a ".repeat(10_000))).statusCode(200);
        problem(verify(Map.of("text", "a".repeat(20_001)))).body("detail", containsString("20001"));
    }

    private static ValidatableResponse verify(Map<String, String> body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/v1/verifications")
                .then();
    }

    private static ValidatableResponse problem(ValidatableResponse response) {
        return response.statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:escrutinio:problem:invalid-body"));
    }
}
