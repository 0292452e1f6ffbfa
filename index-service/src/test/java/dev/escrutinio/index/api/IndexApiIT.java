package dev.escrutinio.index.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.escrutinio.embedded.testing.EmbeddedServersResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedServersResource.class)
class IndexApiIT {

    @Test
    void buildsAreListed() {
        given().get("/api/v1/index/builds").then().statusCode(200).body("$", notNullValue());
    }

    @Test
    void rebuildWithoutTokenIsRefusedInSpanish() {
        given().post("/api/v1/index/builds")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("status", equalTo(401))
                .body("detail", containsString("Bearer"));
    }

    @Test
    void rebuildWithAnotherTokenIsRefused() {
        given().header("Authorization", "Bearer wrong")
                .post("/api/v1/index/builds")
                .then()
                .statusCode(401);
    }

    @Test
    void unknownAddressIsAProblem() {
        given().get("/api/v1/nothing").then().statusCode(404);
    }

    @Test
    void serviceIsReadyAndMeasured() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200).body(containsString("index_build_seconds_count"));
        given().get("/q/openapi").then().statusCode(200).body(containsString("/api/v1/index/builds"));
    }
}
