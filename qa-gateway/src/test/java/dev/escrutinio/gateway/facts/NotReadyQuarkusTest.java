package dev.escrutinio.gateway.facts;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import dev.escrutinio.embedded.testing.TokenFile;
import dev.escrutinio.gateway.retrieval.Vocabulary.IndexState;
import dev.escrutinio.gateway.testing.FewWords;
import dev.escrutinio.gateway.testing.ScriptedBrain;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TokenFile.class)
class NotReadyQuarkusTest {
    @Inject
    Brains brains;

    @Inject
    FewWords words;

    @AfterEach
    void indexIsBack() {
        words.become(IndexState.CURRENT);
    }

    @Test
    void withoutFactsRequestsAreAskedToComeBack() {
        brains.forget();
        given().contentType("application/json")
                .body("{\"question\":\"Vox en Torrelavega\"}")
                .post("/api/v1/questions")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue());
        given().get("/api/v1/facts").then().statusCode(503);
    }

    @Test
    void withoutFactsTheServiceIsAliveAndNotReady() {
        brains.forget();
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'facts' }.data.progress", equalTo("leyendo 1 de 2"));
    }

    @Test
    void withFactsAndAStaleIndexTheServiceIsReadyAndSaysItIsDegraded() {
        brains.adopt((Brain) ScriptedBrain.honest());
        words.become(IndexState.STALE);
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'index' }.data.degraded", equalTo(true))
                .body("checks.find { it.name == 'index' }.data.index", equalTo("stale"));
    }

    @Test
    void currentIndexIsNotDegraded() {
        brains.adopt((Brain) ScriptedBrain.honest());
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'index' }.data.degraded", equalTo(false));
    }

    @Test
    void factsTellTheirVersionAndLoads() {
        brains.adopt((Brain) ScriptedBrain.honest());
        given().get("/api/v1/facts")
                .then()
                .statusCode(200)
                .body("version", equalTo("a".repeat(64)))
                .body("loads.load", hasItem("interior/2019-11"));
    }
}
