package dev.escrutinio.gateway.writing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.answer.Answer;
import dev.escrutinio.contracts.answer.AnswerStatus;
import dev.escrutinio.language.verification.ProseExaminer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompositionTest {
    private static final String FIRST = "Vox obtuvo 12 votos.";
    private static final String SECOND = "El PP obtuvo 34 votos.";
    private static final Answer USUAL = answer(FIRST + " " + SECOND + " Datos de demostración.");

    /// Takes whatever does not lie.
    private static final Examiner HONEST = (_, _, sentence) -> !sentence.contains("miente");

    private final List<String> heard = new ArrayList<>();

    @Test
    void whatHoldsIsToldInTheModelsWordsAndNothingIsLost() {
        Composition text = composed("Los de Vox sumaron 12 votos. El PP miente 99 votos.");
        assertThat(text.sentences()).containsExactly("Los de Vox sumaron 12 votos.", SECOND, "Datos de demostración.");
    }

    @Test
    void whatIsToldIsNotToldTwice() {
        Composition text = composed("Vox sumó 12 votos y el PP 34 votos.");
        assertThat(text.isComplete()).isTrue();
        assertThat(text.sentences()).containsExactly("Vox sumó 12 votos y el PP 34 votos.", "Datos de demostración.");
    }

    @Test
    void sentenceThatAUsualOneRepeatsGoes() {
        Answer usual = answer("Vox obtuvo 12 votos y el PP 34 votos.");
        Composition text = composed(usual, 1000, "Vox sumó 12 votos.");
        assertThat(text.sentences()).containsExactly("Vox obtuvo 12 votos y el PP 34 votos.");
        assertThat(text.hasOwn()).isFalse();
    }

    @Test
    void sameSentenceIsToldOnce() {
        assertThat(composed("Vox sumó 12 votos. Vox sumó 12 votos.").sentences())
                .containsOnlyOnce("Vox sumó 12 votos.");
    }

    @Test
    void unfinishedSentenceIsNotTold() {
        assertThat(composed("Vox sumó 12 votos. El PP sumó 34").sentences())
                .containsExactly("Vox sumó 12 votos.", SECOND, "Datos de demostración.");
    }

    @Test
    void modelWritesNoLongerThanItMay() {
        Composition text = composed(USUAL, 25, "Vox sumó 12 votos. El PP sumó 34 votos.");
        assertThat(text.sentences()).containsExactly("Vox sumó 12 votos.", SECOND, "Datos de demostración.");
    }

    @Test
    void liarIsNotTold() {
        Composition text = composed("Vox miente 99 votos. El PP miente 98 votos.");
        assertThat(text.hasOwn()).isFalse();
        assertThat(text.sentences()).containsExactly(FIRST, SECOND, "Datos de demostración.");
    }

    @Test
    void sentenceIsToldAtOnceIfNoUsualOneWillTellItAgain() {
        Composition text = new Composition(HONEST, USUAL, 1000, heard::add);
        text.take("Vox sumó 12 votos.");
        assertThat(heard).containsExactly("Vox sumó 12 votos.");
    }

    @Test
    void sentenceThatAUsualOneWouldTellAgainWaitsForItsRest() {
        Composition text = new Composition(HONEST, answer("Vox obtuvo 12 votos y el PP 34 votos."), 1000, heard::add);
        text.take("Vox sumó 12 votos.");
        assertThat(heard).isEmpty();
        text.take("El PP sumó 34 votos.");
        assertThat(heard).containsExactly("Vox sumó 12 votos.", "El PP sumó 34 votos.");
        assertThat(text.sentences()).isEqualTo(heard);
    }

    @Test
    void sentenceThatLeansOnOneThatIsNotToldIsNotToldEither() {
        Examiner leaning = (_, told, sentence) -> !sentence.startsWith("También") || !told.isEmpty();
        Answer usual = answer("Vox obtuvo 12 votos y el PP 34 votos. El PSOE obtuvo 56 votos.");
        Composition text = new Composition(leaning, usual, 1000, heard::add);
        text.take("Vox sumó 12 votos.");
        text.take("También el PSOE sumó 56.");
        assertThat(heard).isEmpty();
        assertThat(text.sentences())
                .containsExactly("Vox obtuvo 12 votos y el PP 34 votos.", "El PSOE obtuvo 56 votos.");
    }

    /// Any sentences in any order: what was told is the beginning of the text, no number of the usual answer is lost,
    /// and
    /// no usual sentence tells one of the model's again.
    @Test
    void whatIsToldIsNeverTakenBack() {
        Random random = new Random(20191110);
        for (int round = 0; round < 2_000; round++) {
            Answer usual = answer(sentences(random, "Usual"));
            List<String> told = new ArrayList<>();
            Composition text = new Composition(HONEST, usual, 200, told::add);
            for (String sentence : ProseExaminer.sentences(sentences(random, "Propia"))) {
                text.take(sentence);
                assertThat(text.sentences().subList(0, told.size())).isEqualTo(told);
            }
            assertThat(ProseExaminer.numbers(String.join(" ", text.sentences())))
                    .containsAll(ProseExaminer.numbers(String.valueOf(usual.answer())));
            List<String> rest =
                    text.sentences().subList(told.size(), text.sentences().size());
            Set<String> again = ProseExaminer.numbers(String.join(" ", rest));
            assertThat(told).noneMatch(sentence -> again.containsAll(ProseExaminer.numbers(sentence)));
        }
    }

    private static String sentences(Random random, String word) {
        return IntStream.range(0, 1 + random.nextInt(5))
                .mapToObj(_ -> word + " con "
                        + random.ints(1 + random.nextInt(3), 10, 20)
                                .mapToObj(Integer::toString)
                                .collect(Collectors.joining(" y "))
                        + " votos.")
                .collect(Collectors.joining(" "));
    }

    private Composition composed(String text) {
        return composed(USUAL, 1000, text);
    }

    private Composition composed(Answer usual, int longest, String text) {
        Composition composition = new Composition(HONEST, usual, longest, heard::add);
        ProseExaminer.sentences(text).forEach(composition::take);
        return composition;
    }

    private static Answer answer(String text) {
        return new Answer(
                "0".repeat(32),
                AnswerStatus.ANSWERED,
                "Analiza",
                "análisis",
                text,
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                "rules",
                null,
                false,
                "a".repeat(64),
                Map.of(),
                List.of(),
                null);
    }
}
