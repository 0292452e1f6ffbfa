package dev.escrutinio.gateway.ask;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.escrutinio.embedded.testing.TokenFile;
import dev.escrutinio.gateway.engines.EngineException;
import dev.escrutinio.gateway.facts.Brain;
import dev.escrutinio.gateway.facts.Brains;
import dev.escrutinio.gateway.testing.ScriptedBrain;
import dev.escrutinio.gateway.testing.ScriptedModels;
import dev.escrutinio.gateway.testing.WithModel;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WithModel.class)
@QuarkusTestResource(TokenFile.class)
class ProseApiQuarkusTest {
    private static final String ANALYSE = "Analiza Torrelavega";

    @Inject
    Brains brains;

    @Inject
    ScriptedModels models;

    @BeforeEach
    void honestBrain() {
        brains.adopt((Brain) ScriptedBrain.honest());
        models.leave();
    }

    @Test
    void proseThatDoesNotHoldIsNotToldAndAskedForOnceMore() {
        models.become("liar", _ -> "Vox tuvo el 16,18 % de los votos. Ganó el PP.");
        given().contentType("application/json")
                .body(Map.of("question", ANALYSE))
                .post("/api/v1/questions")
                .then()
                .statusCode(200)
                .body("status", equalTo("answered"))
                .body("answer", equalTo("Vox tuvo el 13,74 % de los votos: 1.723 de 12.540."))
                .body("answeredBy", equalTo("rules"));
        assertThat(models.prompts()).hasSize(2);
        assertThat(models.prompts().getFirst().instruction()).startsWith("Responde en español a la pregunta");
        assertThat(models.prompts().getFirst().input()).startsWith("Pregunta: " + ANALYSE + "\nCifras:\n- ");
        assertThat(models.held()).isZero();
    }

    @Test
    void engineThatFailsLeavesTheUsualSentences() {
        models.fail("m1", EngineException.Cause.TIMEOUT);
        given().contentType("application/json")
                .body(Map.of("question", ANALYSE))
                .post("/api/v1/questions")
                .then()
                .body("answer", containsString("13,74"))
                .body("answeredBy", equalTo("rules"));
    }

    @Test
    void figuresComeBeforeTheModelIsAsked() {
        models.become("liar", _ -> "Vox tuvo el 16,18 % de los votos.");
        String events = given().body(Map.of("question", ANALYSE))
                .contentType("application/json")
                .accept("text/event-stream")
                .post("/api/v1/questions")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<String> names = events.lines()
                .filter(line -> line.startsWith("event:"))
                .map(line -> line.substring("event:".length()).strip())
                .toList();
        assertThat(names).containsExactly("figures", "sentence", "done");
        assertThat(events).doesNotContain("16,18").contains("13,74");
    }
}
