package dev.escrutinio.trainer.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A version became the current one.
///
/// @param sentAt when the topic had it; absent while it waits
@JsonInclude(JsonInclude.Include.NON_NULL)
record Announcement(
        String version, Instant decidedAt, @Nullable Instant sentAt) {}
