package dev.escrutinio.gateway.plans;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.escrutinio.embedded.testing.TokenFile;
import dev.escrutinio.gateway.facts.Brain;
import dev.escrutinio.gateway.facts.Brains;
import dev.escrutinio.gateway.testing.ScriptedBrain;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TokenFile.class)
class PlanApiQuarkusTest {
    private static final String PLAN = """
            {"type": "query", "elections": ["2019-11"], "places": {"type": "named", "codes": ["%s"]},
             "measures": [{"id": "vote_share", "party": "vox"}], "operation": {"type": "value"}}
            """;

    @Inject
    Brains brains;

    @Inject
    MeterRegistry registry;

    @BeforeEach
    void honestBrain() {
        brains.adopt((Brain) ScriptedBrain.honest());
    }

    @Test
    void planSentAgainIsToldFromMemoryWithTheSameBytes() {
        String first = send("39087").extract().asString();
        double before = hits();

        String again = send("39087").extract().asString();

        assertThat(again).isEqualTo(first);
        assertThat(hits()).isEqualTo(before + 1);
    }

    @Test
    void otherPlansAreNotTheSame() {
        send("39087").body("plan.places.codes[0]", equalTo("39087"));
        send("47085").body("plan.places.codes[0]", equalTo("47085"));
    }

    @Test
    void newFactsAreUsedAtOnce() {
        send("39087").body("factsVersion", equalTo("a".repeat(64)));
        brains.adopt((Brain) ScriptedBrain.withDemoData());

        send("39087").body("factsVersion", equalTo("c".repeat(64))).body("demo", equalTo(true));
    }

    private double hits() {
        return registry.get("cache.gets")
                .tags("cache", "plans", "result", "hit")
                .functionCounter()
                .count();
    }

    private static ValidatableResponse send(String place) {
        return given().contentType("application/json")
                .body(PLAN.formatted(place))
                .post("/api/v1/plans")
                .then()
                .statusCode(200);
    }
}
