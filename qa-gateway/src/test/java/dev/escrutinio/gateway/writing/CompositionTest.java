package dev.escrutinio.gateway.writing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.answer.Answer;
import dev.escrutinio.contracts.answer.AnswerStatus;
import dev.escrutinio.language.verification.ProseExaminer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompositionTest {
    private static final String FIRST = "Vox obtuvo 12 votos.";
    private static final String SECOND = "El PP obtuvo 34 votos.";
    private static final Answer USUAL = answer(FIRST + " " + SECOND + " Datos de demostración.");

    /// Takes whatever does not lie.
    private static final Examiner HONEST = (answer, told, sentence) ->
            sentence.contains("miente") ? Optional.empty() : Optional.of(ProseExaminer.numbers(sentence));

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
        Composition text = new Composition(HONEST, usual, 1000);
        text.take("Vox sumó 12 votos.");
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
        Composition text = new Composition(HONEST, USUAL, 25);
        text.take("Vox sumó 12 votos. El PP sumó 34 votos.");
        assertThat(text.sentences()).containsExactly("Vox sumó 12 votos.", SECOND, "Datos de demostración.");
    }

    @Test
    void liarIsNotTold() {
        Composition text = composed("Vox miente 99 votos. El PP miente 98 votos.");
        assertThat(text.hasOwn()).isFalse();
        assertThat(text.sentences()).containsExactly(FIRST, SECOND, "Datos de demostración.");
    }

    private static Composition composed(String text) {
        Composition composition = new Composition(HONEST, USUAL, 1000);
        composition.take(text);
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
