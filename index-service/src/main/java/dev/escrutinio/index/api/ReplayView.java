package dev.escrutinio.index.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A replay as operators see it.
///
/// @param pending whether the log is still to be taken again
/// @param phase `reading`, `building`, `checking`, `waiting`, `standby` or `rejected`; `done` when nothing is pending
/// @param done records read or points written
/// @param total of how many
/// @param reason why it waits or was rejected
/// @param build the newest build
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReplayView(
        boolean pending,
        String phase,
        long done,
        long total,
        @Nullable String reason,
        @Nullable BuildView build) {}
