package dev.escrutinio.trainer.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.escrutinio.contracts.events.ModelVersionReleased;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A model as people see it.
///
/// @param current version that was announced last
/// @param versions the last one trained first
/// @param announcements newest first
@JsonInclude(JsonInclude.Include.NON_NULL)
record ModelView(
        String model,
        @Nullable String current,
        List<ModelVersionReleased> versions,
        List<Announcement> announcements) {}
