package dev.escrutinio.trainer.release;

import dev.escrutinio.contracts.training.Evaluation;
import dev.escrutinio.contracts.training.ExportState;
import dev.escrutinio.contracts.training.Gate;
import dev.escrutinio.contracts.training.Scores;
import dev.escrutinio.contracts.training.TrainingResult;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a gate says of a training.
public sealed interface Verdict {

    /// Its version may be announced.
    record Passed() implements Verdict {}

    /// It may not.
    ///
    /// @param reason Spanish
    record Refused(String reason) implements Verdict {}

    /// What can be said without looking at other versions.
    static Verdict onItsOwn(Gate gate, TrainingResult result) {
        if (gate == Gate.NONE) {
            return new Refused("La receta no anuncia: ningún motor sirve ese modelo. Está evaluado y guardado en su"
                    + " carpeta.");
        }
        if (result.exports().stream().noneMatch(export -> export.state() == ExportState.PROVEN)) {
            return new Refused("Ninguna exportación está probada; las razones están en su resultado.");
        }
        return gate == Gate.TECHNICAL ? new Passed() : againstBase(result.evaluation());
    }

    /// Whether it plans at least as well as the last version that a gate of its kind let through.
    ///
    /// @param last evaluation of that version
    static Verdict againstLast(Gate gate, @Nullable Evaluation evaluation, Optional<Evaluation> last) {
        if (gate == Gate.TECHNICAL || last.isEmpty()) {
            return new Passed();
        }
        return evaluation == null
                ? new Refused("No hay evaluación que comparar.")
                : atLeast(evaluation.adapter(), last.get().adapter(), "la última versión anunciada");
    }

    private static Verdict againstBase(@Nullable Evaluation evaluation) {
        if (evaluation == null || evaluation.base() == null) {
            return new Refused("La receta no evaluó el modelo de partida, con el que hay que comparar.");
        }
        return atLeast(evaluation.adapter(), evaluation.base(), "el modelo de partida");
    }

    private static Verdict atLeast(Scores own, Scores other, String name) {
        if (own.planPairs() == 0) {
            return new Refused("La parte de prueba no tiene planes, y sin ellos no se sabe si acierta.");
        }
        // shares compared as fractions: no rounding decides
        return (long) own.plansExact() * Math.max(1, other.planPairs()) >= (long) other.plansExact() * own.planPairs()
                ? new Passed()
                : new Refused("Acierta %d planes de %d, menos que %s (%d de %d)."
                        .formatted(own.plansExact(), own.planPairs(), name, other.plansExact(), other.planPairs()));
    }
}
