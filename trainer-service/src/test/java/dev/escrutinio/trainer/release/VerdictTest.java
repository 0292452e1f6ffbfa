package dev.escrutinio.trainer.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.training.Evaluation;
import dev.escrutinio.contracts.training.Export;
import dev.escrutinio.contracts.training.ExportFormat;
import dev.escrutinio.contracts.training.ExportState;
import dev.escrutinio.contracts.training.Gate;
import dev.escrutinio.contracts.training.Scores;
import dev.escrutinio.contracts.training.TrainingOutcome;
import dev.escrutinio.contracts.training.TrainingResult;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictTest {

    @Test
    void recipeWithoutAGateIsNeverAnnounced() {
        assertThat(alone(Gate.NONE, ExportState.PROVEN, plans(9, 9), plans(0, 9)))
                .isInstanceOf(Verdict.Refused.class);
    }

    @ParameterizedTest
    @EnumSource(Gate.class)
    void nothingProvenIsNeverAnnounced(Gate gate) {
        assertThat(alone(gate, ExportState.FAILED, plans(9, 9), plans(0, 9))).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void technicalGateAsksForNoScores() {
        assertThat(alone(Gate.TECHNICAL, ExportState.PROVEN, plans(0, 9), plans(9, 9)))
                .isEqualTo(new Verdict.Passed());
    }

    @ParameterizedTest
    @CsvSource({
        "3,10,3,10,true",
        "4,10,3,10,true",
        "2,10,3,10,false",
        "1,3,33,100,true",
        "33,100,1,3,false",
        "0,10,0,10,true",
        "0,0,0,0,false"
    })
    void planGateComparesWithTheBase(int own, int ofOwn, int other, int ofOther, boolean passes) {
        assertThat(
                        alone(Gate.PLAN_ACCURACY, ExportState.PROVEN, plans(own, ofOwn), plans(other, ofOther))
                                instanceof Verdict.Passed)
                .isEqualTo(passes);
    }

    @Test
    void planGateWantsTheBaseEvaluated() {
        assertThat(alone(Gate.PLAN_ACCURACY, ExportState.PROVEN, plans(9, 9), null))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void worseThanTheLastAnnouncedIsRefused() {
        Evaluation own = new Evaluation(plans(5, 10), plans(0, 10));
        Evaluation last = new Evaluation(plans(6, 10), plans(0, 10));
        assertThat(Verdict.againstLast(Gate.PLAN_ACCURACY, own, Optional.of(last)))
                .isEqualTo(new Verdict.Refused(
                        "Acierta 5 planes de 10, menos que la última versión anunciada (6 de 10)."));
        assertThat(Verdict.againstLast(Gate.PLAN_ACCURACY, last, Optional.of(own)))
                .isEqualTo(new Verdict.Passed());
    }

    private static Verdict alone(Gate gate, ExportState state, Scores adapter, @Nullable Scores base) {
        Instant at = Instant.parse("2026-01-02T03:04:05Z");
        Export export = new Export(ExportFormat.GGUF_Q8_0, state, null, List.of(), null);
        return Verdict.onItsOwn(
                gate,
                new TrainingResult(
                        "run-1",
                        TrainingOutcome.SUCCEEDED,
                        null,
                        at,
                        at,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(export),
                        new Evaluation(adapter, base),
                        Map.of()));
    }

    private static Scores plans(int exact, int of) {
        return new Scores(of, of, exact, of, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
