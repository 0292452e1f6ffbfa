package dev.escrutinio.system.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.escrutinio.loader.InMemoryFacts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Questions drawn from plans by a wording of its own: none gets a wrong figure.
///
/// `-Dquestions.count=30000 -Dquestions.seed=7` draws others; the marks by kind are in `target/questions/report.md`.
@Tag("questions")
class GeneratedQuestionsTest {

    @Test
    void noGeneratedQuestionGetsAWrongFigure() {
        Path data = Path.of(System.getProperty("escrutinio.root", ".."))
                .toAbsolutePath()
                .normalize()
                .resolveSibling("shared")
                .resolve("data");
        assumeTrue(Files.isDirectory(data), "real data missing: ../shared/data");
        World world = new World(InMemoryFacts.of(data.resolve("interior"), data.resolve("ine")));
        Generator generator = new Generator(world, Long.getLong("questions.seed", 1));
        Examiner examiner = new Examiner(world);
        List<Marked> marked = new ArrayList<>();
        for (int i = Integer.getInteger("questions.count", 3000); i > 0; i--) {
            marked.add(examiner.examine(generator.next()));
        }
        Report report = new Report(marked);
        report.write(Path.of("target", "questions", "report.md").toAbsolutePath());

        assertThat(report.wrong())
                .as("wrong answers; all are in target/questions/report.md")
                .isEmpty();
    }
}
