package dev.escrutinio.gateway.ask;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.escrutinio.embedded.testing.TokenFile;
import dev.escrutinio.gateway.facts.Brain;
import dev.escrutinio.gateway.facts.Brains;
import dev.escrutinio.gateway.retrieval.Vocabulary.IndexState;
import dev.escrutinio.gateway.testing.FewWords;
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
class QuestionApiQuarkusTest {
    @Inject
    Brains brains;

    @Inject
    FewWords words;

    @BeforeEach
    void honestBrainAndCurrentIndex() {
        brains.adopt((Brain) ScriptedBrain.honest());
        words.become(IndexState.CURRENT);
    }

    @Test
    void understoodQuestionIsAnsweredWithItsFigures() {
        ask("Vox en Torrelavega")
                .statusCode(200)
                .contentType("application/json")
                .header("X-Trace-Id", matchesPattern("[0-9a-f]{32}"))
                .body("status", equalTo("answered"))
                .body("question", equalTo("Vox en Torrelavega"))
                .body("answer", equalTo("Vox tuvo el 13,74 % de los votos: 1.723 de 12.540."))
                .body("interpretation", containsString("se toma noviembre de 2019"))
                .body("figures", hasSize(1))
                .body("figures[0].value", equalTo(13.74003f))
                .body("figures[0].unit", equalTo("percent"))
                .body("figures[0].numerator", equalTo(1723))
                .body("plan.type", equalTo("query"))
                .body("options", hasSize(0))
                .body("reason", nullValue())
                .body("answeredBy", equalTo("rules"))
                .body("model", nullValue())
                .body("factsVersion", equalTo("a".repeat(64)))
                .body("links.keep", equalTo("/api/v1/answers"));
    }

    @Test
    void followUpGoesOnFromTheAnswerBefore() {
        String conversation = ask("Vox en Torrelavega").extract().path("conversation");
        ask("¿y en Medina?", conversation)
                .statusCode(200)
                .body("status", equalTo("answered"))
                .body("plan.places.codes", contains("47085"))
                .body("conversation", not(equalTo(conversation)));
    }

    @Test
    void followUpWithoutItsConversationIsNotUnderstood() {
        ask("¿y en Medina?").body("status", equalTo("unanswerable")).body("conversation", nullValue());
    }

    @Test
    void conversationIsPartOfWhatAnAnswerDependsOn() {
        String conversation = ask("Vox en Torrelavega").extract().path("conversation");
        ask("¿y en Medina?", conversation).body("status", equalTo("answered"));
        ask("¿y en Medina?").body("status", equalTo("unanswerable"));
    }

    @Test
    void whatIsNotUnderstoodLeavesTheConversationAsItWas() {
        String conversation = ask("Vox en Torrelavega").extract().path("conversation");
        ask("¿y en Xyzzyplugh?", conversation)
                .body("status", equalTo("unanswerable"))
                .body("conversation", equalTo(conversation));
    }

    @Test
    void conversationThatIsNoneIsAProblem() {
        ask("¿y en Medina?", "c1.AAAA")
                .statusCode(400)
                .body("type", equalTo("urn:escrutinio:problem:invalid-conversation"))
                .body("detail", containsString("«conversation»"));
    }

    @Test
    void sameQuestionHasTheSameAnswerAgain() {
        String first = ask("Vox en Torrelavega").extract().asString();
        String second = ask("Vox en Torrelavega").extract().asString();
        assertThat(second).isEqualTo(first);
    }

    @Test
    void newFactsAreUsedAtOnce() {
        ask("Vox en Torrelavega").body("factsVersion", equalTo("a".repeat(64)));
        brains.adopt((Brain) ScriptedBrain.withDemoData());
        ask("Vox en Torrelavega")
                .body("factsVersion", equalTo("c".repeat(64)))
                .body("demo", equalTo(true))
                .body("notes", hasItem(containsString("no son reales")));
    }

    @Test
    void ambiguousQuestionOffersEveryReadingWithItsFigures() {
        ask("Vox en Moya")
                .body("status", equalTo("needs_clarification"))
                .body("answer", nullValue())
                .body("reason.text", equalTo("¿Qué Moya?"))
                .body("options.label", contains("Moya (Cuenca)", "Moya (Las Palmas)"))
                .body("options.question", contains("Vox en Moya (Cuenca)", "Vox en Moya (Las Palmas)"))
                .body("options[0].figures", hasSize(1))
                .body("options[0].answer", containsString("13,74"));
    }

    @Test
    void questionOutOfScopeIsRefusedWithTheReason() {
        ask("Quién es el alcalde")
                .body("status", equalTo("unanswerable"))
                .body("reason.code", equalTo("out_of_scope"))
                .body("figures", hasSize(0));
    }

    @Test
    void clearlyMisspeltPlaceIsTakenAndSaidBack() {
        ask("Vox en Torrelabega")
                .body("status", equalTo("answered"))
                .body("question", equalTo("Vox en Torrelabega"))
                .body("interpretation", containsString("se lee «Torrelabega» como Torrelavega"));
    }

    @Test
    void likelyNameIsOfferedNotTaken() {
        ask("Vox en Moja")
                .body("status", equalTo("needs_clarification"))
                .body("reason.text", containsString("¿Querías decir Moya?"))
                .body("options", hasSize(2));
    }

    @Test
    void wordUnlikeAnyNameIsNotAnswered() {
        ask("Vox en Xyzzyplugh")
                .body("status", equalTo("unanswerable"))
                .body("reason.code", equalTo("words_not_understood"));
    }

    @Test
    void withoutTheIndexExactQuestionsGoOnAndSpellingHelpDoesNot() {
        words.become(IndexState.MISSING);
        ask("Vox en Torrelavega").body("status", equalTo("answered"));
        ask("Vox en Torrelabega").body("status", equalTo("unanswerable"));
    }

    @Test
    void numberThatNobodyComputedIsNotTold() {
        brains.adopt((Brain) ScriptedBrain.careless());
        ask("Vox en Torrelavega")
                .body("status", equalTo("answered"))
                .body("answer", not(containsString("16,18")))
                .body("answer", containsString("13,74"));
    }

    @Test
    void eventsTellFiguresThenSentencesThenTheEnd() {
        String events = given().body(Map.of("question", "Vox en Torrelavega"))
                .contentType("application/json")
                .accept("text/event-stream")
                .post("/api/v1/questions")
                .then()
                .statusCode(200)
                .contentType(containsString("text/event-stream"))
                .extract()
                .asString();
        assertThat(events.lines()
                        .filter(line -> line.startsWith("event:"))
                        .map(line -> line.substring("event:".length()).strip()))
                .containsExactly("figures", "sentence", "done");
        assertThat(events).contains("\"text\":\"Vox tuvo el 13,74 % de los votos: 1.723 de 12.540.\"");
    }

    @Test
    void callersTraceIdIsKept() {
        given().body(Map.of("question", "Vox en Torrelavega"))
                .contentType("application/json")
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .post("/api/v1/questions")
                .then()
                .header("X-Trace-Id", equalTo("4bf92f3577b34da6a3ce929d0e0e4736"));
    }

    private static ValidatableResponse ask(String question, String conversation) {
        return given().body(Map.of("question", question, "conversation", conversation))
                .contentType("application/json")
                .post("/api/v1/questions")
                .then();
    }

    private static ValidatableResponse ask(String question) {
        return given().body(Map.of("question", question))
                .contentType("application/json")
                .post("/api/v1/questions")
                .then();
    }
}
