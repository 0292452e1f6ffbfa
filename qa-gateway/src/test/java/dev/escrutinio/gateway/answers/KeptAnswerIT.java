package dev.escrutinio.gateway.answers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.escrutinio.embedded.testing.EmbeddedServersResource;
import dev.escrutinio.embedded.testing.TokenFile;
import dev.escrutinio.gateway.facts.Brain;
import dev.escrutinio.gateway.facts.Brains;
import dev.escrutinio.gateway.testing.ScriptedBrain;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KeptAnswerIT.WithDatabase.class)
@QuarkusTestResource(TokenFile.class)
@QuarkusTestResource(
        value = EmbeddedServersResource.class,
        initArgs = @ResourceArg(name = "servers", value = "postgres"))
class KeptAnswerIT {
    private static final String PLAN = """
            {"plan":{"type":"query","elections":["2019-11"],"places":{"type":"named","codes":["%s"],"together":false},
            "measures":[{"id":"vote_share","party":"vox"}],"operation":{"type":"value"}}}""";

    @Inject
    Brains brains;

    @BeforeEach
    void honestBrain() {
        brains.adopt((Brain) ScriptedBrain.honest());
    }

    @Test
    void keptAnswerIsGivenBackByteByByteWhateverTheFactsAreNow() {
        String address = keep("39087").then().extract().header("Location");
        byte[] before = given().get(address).asByteArray();

        brains.adopt((Brain) ScriptedBrain.withDemoData());

        assertThat(given().get(address).asByteArray()).isEqualTo(before);
        given().get(address)
                .then()
                .statusCode(200)
                .body("factsVersion", equalTo("a".repeat(64)))
                .body("question", nullValue())
                .body("links.self", equalTo(address.substring(address.indexOf("/api"))));
    }

    @Test
    void keepingTwiceGivesTheSamePermalink() {
        String first = keep("24115").then().statusCode(201).extract().path("id");
        String second = keep("24115").then().statusCode(200).extract().path("id");
        assertThat(second).isEqualTo(first);
    }

    @Test
    void figuresOfAKeptAnswerComeAsCsv() {
        String id = keep("47085").then().extract().path("id");
        String csv = given().get("/api/v1/exports/answers/" + id + ".csv")
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).contains("vote_share,vox,39087,2019-11,,valid,without_cera,13.74003,percent,1723,12540");
    }

    @Test
    void withoutTheTokenNothingIsKept() {
        given().contentType("application/json")
                .body(PLAN.formatted("39087"))
                .post("/api/v1/answers")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"));
        given().auth()
                .oauth2("otra-clave-cualquiera")
                .contentType("application/json")
                .body(PLAN.formatted("39087"))
                .post("/api/v1/answers")
                .then()
                .statusCode(401);
    }

    @Test
    void planThatCannotBeComputedIsNotKept() {
        keep("99999")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", equalTo("No existe el lugar."));
    }

    @Test
    void unknownPermalinkIsNotFound() {
        given().get("/api/v1/answers/" + "0".repeat(32)).then().statusCode(404).contentType("application/problem+json");
        given().get("/api/v1/answers/nada").then().statusCode(404);
    }

    private static Response keep(String place) {
        return given().auth()
                .oauth2(TokenFile.TOKEN)
                .contentType("application/json")
                .body(PLAN.formatted(place))
                .post("/api/v1/answers");
    }

    /// The migrations run: this test has a database.
    public static final class WithDatabase implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.flyway.migrate-at-start", "true");
        }
    }
}
