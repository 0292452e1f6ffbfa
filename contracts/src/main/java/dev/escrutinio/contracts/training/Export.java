package dev.escrutinio.contracts.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A form for serving and its proof.
///
/// @param reason why it failed or was skipped
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Export(
        ExportFormat format,
        ExportState state,
        @Nullable String reason,
        List<ResultFile> files,
        @Nullable Agreement agreement) {
    public Export {
        files = List.copyOf(files);
    }
}
