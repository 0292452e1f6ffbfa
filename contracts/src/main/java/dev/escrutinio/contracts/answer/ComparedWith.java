package dev.escrutinio.contracts.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// The other term of a change or difference; only what differs from the figure is set.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComparedWith(
        @Nullable String measure,
        @Nullable String party,
        @Nullable String place,
        @Nullable String election) {}
