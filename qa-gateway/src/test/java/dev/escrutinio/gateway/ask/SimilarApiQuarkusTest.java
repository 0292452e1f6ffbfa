package dev.escrutinio.gateway.ask;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.escrutinio.embedded.testing.TokenFile;
import dev.escrutinio.gateway.facts.Brain;
import dev.escrutinio.gateway.facts.Brains;
import dev.escrutinio.gateway.testing.FewQuestions;
import dev.escrutinio.gateway.testing.ScriptedBrain;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TokenFile.class)
class SimilarApiQuarkusTest {
    private static final String QUICK = "Vox en Torrelavega";
    private static final String REFUSED = "Quién es el alcalde de Torrelavega";
    private static int index;

    @Inject
    Brains brains;

    @Inject
    FewQuestions questions;

    @BeforeEach
    void freshIndex() {
        brains.adopt((Brain) ScriptedBrain.honest());
        questions.become("questions--" + ++index + "0");
    }

    @AfterEach
    void usualIndex() {
        questions.become("questions--1");
    }

    @Test
    void quickAnswerDoesNotWaitForTheIndex() {
        given().contentType("application/json")
                .body(Map.of("question", QUICK))
                .post("/api/v1/questions")
                .then()
                .body("status", equalTo("answered"))
                .body("similar", nullValue());
        assertThat(questions.searches()).isZero();
    }

    @Test
    void likeQuestionsThatAreUnderstoodAreOfferedAfterAQuickAnswer() {
        assertThat(similar(QUICK)).containsExactly("Quién ganó");
    }

    @Test
    void refusedQuestionIsOfferedWhatNamesTheSamePlace() {
        assertThat(similar(REFUSED)).containsExactly("Vox en Torrelavega");
    }

    @Test
    void refusedQuestionThatNamesNothingIsOfferedNothingThatDoes() {
        assertThat(similar("Quién es el alcalde")).containsExactly("Quién ganó");
    }

    @Test
    void indexIsAskedOnceForEachQuestionUntilItIsReplaced() {
        similar(QUICK);
        assertThat(similar(QUICK)).containsExactly("Quién ganó");
        assertThat(questions.searches()).isOne();

        questions.become("questions--" + index + "1");
        similar(QUICK);
        assertThat(questions.searches()).isOne();
    }

    @Test
    void whileTheIndexIsAwayNoneAreOfferedAndAfterwardsTheyAre() {
        questions.become("");
        assertThat(similar(REFUSED)).isEmpty();
        questions.become("questions--" + index + "2");
        assertThat(similar(REFUSED)).isNotEmpty();
    }

    @Test
    void questionIsNeededAndNoLongerThanAnother() {
        given().get("/api/v1/questions/similar").then().statusCode(400);
        given().queryParam("question", "x".repeat(2_001))
                .get("/api/v1/questions/similar")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:escrutinio:problem:question-too-long"));
    }

    private static List<String> similar(String question) {
        return given().queryParam("question", question)
                .get("/api/v1/questions/similar")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("similar", String.class);
    }
}
