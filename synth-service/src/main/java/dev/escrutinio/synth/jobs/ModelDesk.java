package dev.escrutinio.synth.jobs;

import dev.escrutinio.contracts.pairs.PairLevel;
import dev.escrutinio.contracts.pairs.PairTask;
import dev.escrutinio.edge.problems.ProblemException;
import dev.escrutinio.edge.problems.ProblemKind;
import dev.escrutinio.synth.model.Budget;
import dev.escrutinio.synth.model.Narrators;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Checks what is asked of a language model.
record ModelDesk(Narrators narrators) {

    private static final int LONGEST_NAME = 100;

    void check(GenerationAsked asked) {
        String model = asked.model();
        Budget budget = asked.budget();
        if (model == null) {
            if (budget != null) {
                throw invalid("«budget» es el presupuesto de un modelo y falta «model»: diga qué modelo, o quítelo.");
            }
            return;
        }
        if (!narrators.available()) {
            throw new ProblemException(
                    ProblemKind.NOT_POSSIBLE,
                    "No hay ningún servidor de modelos configurado (SYNTH_MODEL_BASE_URL); quite «model» y «budget» y el"
                            + " análisis se escribe sin modelo.");
        }
        if (model.isBlank() || model.length() > LONGEST_NAME) {
            throw invalid("«model» es el nombre de un modelo, de 1 a " + LONGEST_NAME + " caracteres.");
        }
        if (!asksForAnalyses(asked)) {
            throw invalid(
                    "Un modelo solo escribe los análisis, y no se pide ninguno: pida pares de L3 o quite «model».");
        }
        narrators.complaint(model, limited(budget)).ifPresent(why -> {
            throw new ProblemException(ProblemKind.NOT_POSSIBLE, why);
        });
    }

    static Budget limited(@Nullable Budget budget) {
        if (budget == null || (budget.euros() == null && budget.tokens() == null)) {
            throw invalid("Un modelo necesita un presupuesto: «budget» con «euros», «tokens» o los dos.");
        }
        if (!(positive(budget.euros()) && positive(budget.tokens()))) {
            throw invalid("El presupuesto son números mayores que 0: «euros», «tokens» o los dos.");
        }
        return budget;
    }

    private static boolean positive(@Nullable Number number) {
        return number == null || (number.doubleValue() > 0 && number.doubleValue() < 1e15);
    }

    private static boolean asksForAnalyses(GenerationAsked asked) {
        Map<PairLevel, Map<PairTask, Long>> counts = asked.counts();
        Map<PairTask, Long> analyses = counts == null ? null : counts.get(PairLevel.L3);
        return analyses != null && analyses.values().stream().anyMatch(count -> count != null && count > 0);
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(ProblemKind.INVALID_BODY, detail);
    }
}
