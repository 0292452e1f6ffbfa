package dev.escrutinio.system.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Questions drawn from plans by a wording of its own: none gets a wrong figure.
///
/// `-Dquestions.count=30000 -Dquestions.seed=7` draws others; the marks by kind are in `target/questions/report.md`.
@Tag("questions")
class GeneratedQuestionsTest {

    private static World world;
    private static Examiner examiner;

    @BeforeAll
    static void read() {
        world = new World(RealData.facts());
        examiner = new Examiner(world);
    }

    @Test
    void noGeneratedQuestionGetsAWrongFigure() {
        Generator generator = new Generator(world, Long.getLong("questions.seed", 1));

        Report report = new Report(IntStream.range(0, Integer.getInteger("questions.count", 3000))
                .mapToObj(number -> examiner.examine(generator.next()))
                .toList());
        report.write(Path.of("target", "questions", "report.md").toAbsolutePath());

        assertThat(report.wrong().stream().map(GeneratedQuestionsTest::told))
                .as("wrong answers; all are in target/questions/report.md")
                .isEmpty();
    }

    @Test
    void theSameSeedDrawsTheSameQuestions() {
        Generator one = new Generator(world, 5);
        Generator other = new Generator(world, 5);

        assertThat(IntStream.range(0, 100).mapToObj(number -> one.next().question()))
                .containsExactlyElementsOf(IntStream.range(0, 100)
                        .mapToObj(number -> other.next().question())
                        .toList());
    }

    @Test
    void theFiguresOfAnotherElectionPartyOrPlaceAreMarkedWrong() {
        String question = "¿Cuántos votos sacó Vox en El Ejido el 10N?";

        assertThat(marked(question, "2019-11", "vox", "04902")).isEqualTo(Marked.Mark.RIGHT);
        assertThat(marked(question, "2019-04", "vox", "04902")).isEqualTo(Marked.Mark.WRONG);
        assertThat(marked(question, "2019-11", "pp", "04902")).isEqualTo(Marked.Mark.WRONG);
        assertThat(marked(question, "2019-11", "vox", "04013")).isEqualTo(Marked.Mark.WRONG);
    }

    @Test
    void anAnswerToWhatMustBeRefusedIsMarkedWrong() {
        Drawn drawn = new Drawn("votes", "¿Quién ganó en Linares el 10N?", new Drawn.Expected.Refusal(), false);

        assertThat(examiner.examine(drawn).mark()).isEqualTo(Marked.Mark.WRONG);
    }

    private static Marked.Mark marked(String question, String election, String party, String place) {
        Query meant = new Query(
                List.of(election), Places.of(place), List.of(Measure.of("votes", party)), new Operation.Value(), null);
        return examiner.examine(new Drawn("votes", question, new Drawn.Expected.Figures(meant), false))
                .mark();
    }

    private static String told(Marked wrong) {
        return wrong.drawn().kind() + ": " + wrong.drawn().question() + " → " + wrong.got();
    }
}
