package dev.escrutinio.system.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.facts.catalog.Party;
import dev.escrutinio.facts.catalog.Place;
import dev.escrutinio.facts.execution.Execution;
import dev.escrutinio.facts.execution.PlanExecutor;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.language.reading.QuestionReader;
import dev.escrutinio.language.reading.Reading;
import dev.escrutinio.language.verification.ProseExaminer;
import dev.escrutinio.language.verification.TextVerifier;
import dev.escrutinio.language.wording.AnswerWriter;
import dev.escrutinio.language.wording.Worded;
import dev.escrutinio.loader.InMemoryFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A writer that twists every sentence of every analysis of every question set: none that says something else is told.
///
/// `-Dhostile.all=true` twists the answers that are no analyses as well, which takes long.
class HostileWriterTest {

    private static final Logger LOG = Logger.getLogger(HostileWriterTest.class.getName());

    private static Facts facts;
    private static QuestionReader reader;
    private static AnswerWriter writer;
    private static ProseExaminer examiner;

    private final PlanExecutor executor = new PlanExecutor();
    private final List<String> told = new ArrayList<>();
    private final Map<String, Integer> tried = new TreeMap<>();
    private int honest;
    private int honestTold;

    @BeforeAll
    static void load() {
        Path data = QuestionSets.shared().resolve("data");
        assumeTrue(Files.isDirectory(data), "real data missing: ../shared/data");
        facts = InMemoryFacts.of(data.resolve("interior"), data.resolve("ine"));
        reader = new QuestionReader(facts);
        writer = new AnswerWriter(facts);
        examiner = new ProseExaminer(new TextVerifier(facts));
    }

    @Test
    @Tag("slow")
    void noTwistedSentenceIsTold() throws IOException {
        int analyses = 0;
        for (JsonNode question : QuestionSets.whole()) {
            if (reader.read(question.get("q").asText()) instanceof Reading.Understood understood
                    && (understood.plan() instanceof Analysis || Boolean.getBoolean("hostile.all"))
                    && executor.execute(understood.plan(), facts) instanceof Execution.Computed computed) {
                analyses++;
                twist(question.get("id").asText(), computed);
            }
        }
        LOG.info("%d analyses, %d of %d usual sentences would be told, %d twisted, told %d %s"
                .formatted(
                        analyses,
                        honestTold,
                        honest,
                        tried.values().stream().mapToInt(Integer::intValue).sum(),
                        told.size(),
                        told));
        assertThat(analyses).isGreaterThan(10);
        assertThat(honestTold).isGreaterThan(honest / 4);
        assertThat(told).isEmpty();
    }

    private void twist(String id, Execution.Computed computed) {
        Worded worded = writer.write(computed);
        List<String> known = List.of(worded.interpretation(), worded.answer());
        List<String> before = new ArrayList<>();
        SentenceTwister twister = new SentenceTwister(parties(computed), places(computed), numbers(worded.answer()));
        for (String sentence : ProseExaminer.sentences(worded.answer())) {
            String lead = String.join(" ", before);
            honest++;
            honestTold +=
                    examiner.numbers(lead, sentence, computed.figures(), known).isPresent() ? 1 : 0;
            for (SentenceTwister.Twisted twisted : twister.of(sentence)) {
                tried.merge(twisted.kind(), 1, Integer::sum);
                if (!worded.answer().contains(twisted.sentence())
                        && examiner.numbers(lead, twisted.sentence(), computed.figures(), known)
                                .isPresent()) {
                    told.add("\n" + id + " " + twisted.kind() + ": " + sentence + " ⇒ " + twisted.sentence());
                }
            }
            before.add(sentence);
        }
    }

    /// Numbers that stand alone: «2,5 millones» is none.
    private static Set<String> numbers(String answer) {
        return ProseExaminer.numbers(answer).stream()
                .filter(number -> number.matches("\\d{1,3}(\\.\\d{3})*(,\\d+)?|\\d+"))
                .collect(Collectors.toSet());
    }

    private static Set<String> parties(Execution.Computed computed) {
        return computed.figures().stream()
                .map(Figure::party)
                .filter(Objects::nonNull)
                .flatMap(id -> facts.catalog().party(id).stream())
                .map(Party::label)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> places(Execution.Computed computed) {
        return computed.figures().stream()
                .map(Figure::place)
                .filter(Objects::nonNull)
                .flatMap(code -> facts.catalog().place(code).stream())
                .map(Place::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
