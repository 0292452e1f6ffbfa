package dev.escrutinio.trainer.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One change of a run's state.
@JsonInclude(JsonInclude.Include.NON_NULL)
record Transition(String state, int attempt, @Nullable String reason, Instant at) {}
