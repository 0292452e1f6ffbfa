package dev.escrutinio.system.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.escrutinio.language.reading.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The sample questions beside the repository: no wrong figure, and every one that is answerable answered.
class DevQuestionsTest {

    private static JsonNode questions;
    private static Reply.Desk desk;

    @BeforeAll
    static void read() throws IOException {
        Path file = RealData.sampleQuestions();
        assumeTrue(Files.isRegularFile(file), "sample questions missing: ../shared/questions/dev.json");
        questions = new ObjectMapper().readTree(file.toFile());
        desk = new Reply.Desk(RealData.facts());
    }

    @Test
    void everySampleQuestionIsAnsweredRightOrHonestlyRefused() {
        List<String> others = new ArrayList<>();
        for (JsonNode question : questions) {
            Reply reply = desk.ask(question.get("q").asText());
            Judgement judgement = Judgement.of(question, reply);
            if (judgement != Judgement.RIGHT) {
                others.add(judgement + " " + question.get("id").asText() + " "
                        + question.get("q").asText() + " → " + reply);
            }
        }
        assertThat(others).isEmpty();
    }

    @Test
    void everyOfferedQuestionReadsAsItsPlan() {
        List<String> others = new ArrayList<>();
        for (JsonNode question : questions) {
            if (desk.read(question.get("q").asText()) instanceof Reading.Ambiguous ambiguous) {
                ambiguous.choices().stream()
                        .filter(choice -> !(desk.read(choice.question()) instanceof Reading.Understood understood
                                && understood.plan().equals(choice.plan())))
                        .forEach(choice -> others.add(choice.question()));
            }
        }
        assertThat(others).isEmpty();
    }
}
