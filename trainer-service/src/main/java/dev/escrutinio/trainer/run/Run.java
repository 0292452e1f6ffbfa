package dev.escrutinio.trainer.run;

import dev.escrutinio.contracts.training.TrainingRequest;
import java.time.Instant;

/// A training as it is known here.
///
/// @param id also the launches' name: `run-` and twelve hexadecimal digits
/// @param request what the payload reads, `output` relative
/// @param attempt starts so far
/// @param failures starts in a row that ended early without a step more
/// @param lastStep step that the last start came to that ended early
record Run(
        String id,
        RunOrder order,
        TrainingRequest request,
        RunState state,
        int attempt,
        int failures,
        int lastStep,
        Instant requestedAt,
        Instant changedAt) {}
