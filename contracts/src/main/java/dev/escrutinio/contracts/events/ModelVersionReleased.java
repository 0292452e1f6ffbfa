package dev.escrutinio.contracts.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.escrutinio.contracts.models.ModelArtefact;
import dev.escrutinio.contracts.training.Evaluation;
import dev.escrutinio.contracts.training.Gate;
import dev.escrutinio.contracts.training.TrainedBase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A model version is the current one. Key: the model. An older version announced again is a rollback.
///
/// @param model e.g. `electoral-qa`
/// @param version SHA-256 over the base's digest and those of the artefacts, hexadecimal
/// @param run training that made it
/// @param recipe name of its recipe
/// @param dataset dataset that it learned from
/// @param artefacts the adapter and every proven export
/// @param gate what was asked of it; `technical` says nothing about its replies
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelVersionReleased(
        String model,
        String version,
        String run,
        TrainedBase base,
        String recipe,
        String dataset,
        List<ModelArtefact> artefacts,
        @Nullable Evaluation evaluation,
        Gate gate,
        Instant trainedAt,
        Instant releasedAt) {
    public ModelVersionReleased {
        artefacts = List.copyOf(artefacts);
    }
}
