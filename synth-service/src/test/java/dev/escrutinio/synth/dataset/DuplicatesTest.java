package dev.escrutinio.synth.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.answer.AnswerStatus;
import dev.escrutinio.contracts.events.QuestionAnswerPairGenerated;
import dev.escrutinio.contracts.pairs.Origin;
import dev.escrutinio.contracts.pairs.PairLevel;
import dev.escrutinio.contracts.pairs.PairTask;
import dev.escrutinio.contracts.pairs.ReadBack;
import dev.escrutinio.contracts.pairs.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

    private static final String ASKED = "¿Cuántos votos obtuvo el PSOE en Burgos en abril de 2019?";

    @Test
    void spellingAndTypingErrorsMakeNoOtherPair() {
        assertThat(kept(List.of(
                        pair("a", ASKED, "27.000"),
                        pair("b", "cuantos votos obtuvo el psoe en burgos en abril de 2019", "27.000"),
                        pair("c", "¿Cuántos votos obtuvo el PSOE en Burgos en abril de 2109?", "27.000"))))
                .containsExactlyInAnyOrder("a");
    }

    @Test
    void otherWordingOrOtherAnswerIsAnotherPair() {
        assertThat(kept(List.of(
                        pair("c", ASKED, "27.001"),
                        pair("b", "Votos socialistas, Burgos, 28-A", "27.000"),
                        pair("a", ASKED, "27.000"))))
                .containsExactlyInAnyOrder("a", "b", "c");
    }

    private static List<String> kept(List<QuestionAnswerPairGenerated> pairs) {
        Candidates candidates = new Candidates(1);
        pairs.forEach(pair -> candidates.add(pair, 0, 0));
        return Duplicates.without(candidates.all()).stream().map(Candidate::id).toList();
    }

    private static QuestionAnswerPairGenerated pair(String id, String question, String output) {
        return new QuestionAnswerPairGenerated(
                id,
                PairLevel.L1,
                "one_of_set",
                PairTask.CLOSED_BOOK,
                new Wording("votes.obtained.1", "votes.obtained", "neutral", 0),
                question,
                "Responde",
                question,
                output,
                AnswerStatus.ANSWERED,
                null,
                "value",
                List.of(),
                List.of(),
                null,
                List.of("09059"),
                List.of("2019-04"),
                List.of("votes"),
                List.of("psoe"),
                ReadBack.SAME,
                new Origin("f", 1, 0, "1"),
                null);
    }
}
