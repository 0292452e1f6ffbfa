package dev.escrutinio.system.questions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Questions written without sight of the reader, with answers counted apart from the raw files: no wrong figure.
///
/// The second file tells how unseen wording fares: it is not to be read by who mends the reader, so that a failure
/// names questions by their id only.
class OtherHandsQuestionsTest {

    private static final Logger LOG = Logger.getLogger(OtherHandsQuestionsTest.class.getName());

    private static Reply.Desk desk;

    @BeforeAll
    static void load() {
        desk = new Reply.Desk(RealData.facts());
    }

    /// @param right how many were right when the file came; fewer is a step back
    @ParameterizedTest
    @CsvSource({
        "seventh-examiner.json, 84",
        "context-and-regions.json, 63",
        "sixth-examiner.json, 353",
        "fifth-examiner.json, 555",
        "fourth-examiner.json, 364",
        "second-examiner.json, 445",
        "third-examiner.json, 349",
        "outside-examiner.json, 374",
        "other-hands-shown.json, 105",
        "other-hands-not-shown.json, 97",
        "sixty-more.json, 60",
        "leads-and-wholes.json, 51",
        "names-and-relations.json, 33",
        "seats-and-multiples.json, 40",
        "sums-and-seats.json, 45",
        "ranks-and-changes.json, 22",
        "bounds-and-margins.json, 27",
        "either-or.json, 24",
        "joint-and-each.json, 49",
        "described-places.json, 85",
        "parties-and-sums.json, 92",
        "which-places.json, 48",
        "indicator-years.json, 74"
    })
    void noneIsAnsweredWrongly(String file, int right) throws IOException {
        List<String> wrong = new ArrayList<>();
        int answered = 0;
        for (JsonNode question : questions(file)) {
            Judgement judgement =
                    Judgement.of(question, desk.ask(question.get("q").asText()));
            answered += judgement == Judgement.RIGHT ? 1 : 0;
            if (judgement == Judgement.WRONG || judgement == Judgement.WRONG_STATUS) {
                wrong.add(question.get("id").asText());
            }
        }
        String told = "%s: %d right".formatted(file, answered);
        LOG.info(told);

        assertThat(wrong).isEmpty();
        assertThat(answered).isGreaterThanOrEqualTo(right);
    }

    private static JsonNode questions(String file) throws IOException {
        try (InputStream in = OtherHandsQuestionsTest.class.getResourceAsStream(file)) {
            return new ObjectMapper().readTree(in);
        }
    }
}
