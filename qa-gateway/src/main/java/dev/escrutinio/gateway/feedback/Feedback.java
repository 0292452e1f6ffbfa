package dev.escrutinio.gateway.feedback;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.escrutinio.contracts.plan.Plan;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was kept, as it is exported: one line each.
///
/// @param sequence position, from 1; where to go on
@JsonInclude(JsonInclude.Include.NON_NULL)
record Feedback(
        long sequence,
        Kind kind,
        String question,
        Plan plan,
        @Nullable Plan rejected,
        @Nullable String model,
        String factsVersion,
        Instant givenAt) {}
