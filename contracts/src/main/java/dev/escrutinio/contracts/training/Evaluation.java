package dev.escrutinio.contracts.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Scores of the test split.
///
/// @param base without the adapter
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evaluation(Scores adapter, @Nullable Scores base) {}
