package dev.escrutinio.gateway.writing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.language.verification.ProseExaminer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DraftTest {
    private static final String TEXT =
            "Vox obtuvo 1.723 votos (el 13,74 %). El PP, 2.5 veces más… Soria ¡Ya! 19,10 %. «Fue"
                    + " así.» y no más.\nEn EE. UU. nadie votó. ¿Quién ganó? El Sr. García.";

    private final List<String> heard = new ArrayList<>();
    private final Draft draft = new Draft(heard::add);

    @Test
    void sentencesAreTheSameHoweverTheTextComes() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<String> told = new ArrayList<>();
            Draft pieces = new Draft(told::add);
            for (int from = 0, to; from < TEXT.length(); from = to) {
                to = Math.min(TEXT.length(), from + 1 + random.nextInt(12));
                pieces.accept(TEXT.substring(from, to));
            }
            pieces.end();
            assertThat(told).isEqualTo(ProseExaminer.sentences(TEXT)).hasSizeGreaterThan(4);
        }
    }

    @Test
    void sentenceIsHandedOnOnceTheNextOneBegins() {
        draft.accept("Ganó el PP. ");
        assertThat(heard).isEmpty();
        draft.accept("L");
        assertThat(heard).containsExactly("Ganó el PP.");
    }

    @Test
    void numberThatGoesOnIsNoEnd() {
        draft.accept("Obtuvo 1.");
        draft.accept("723 votos");
        draft.end();
        assertThat(heard).isEmpty();
    }
}
