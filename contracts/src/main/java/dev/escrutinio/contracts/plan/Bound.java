package dev.escrutinio.contracts.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What a question holds a value against: «¿superó el 15 %?».
///
/// @param value in the measure's unit
/// @param upper upper end of `between`, else null
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Bound(
        Comparator comparator, double value, @Nullable Double upper) {}
