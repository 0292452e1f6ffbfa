package dev.escrutinio.contracts.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// The model to start from.
///
/// @param id folder, model id, package, or the shape of a random model
/// @param revision commit of a hub model
/// @param file GGUF file inside the folder or package
/// @param sha256 wanted digest of that file
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BaseModel(
        BaseKind kind,
        String id,
        @Nullable String revision,
        @Nullable String file,
        @Nullable String sha256,
        @Nullable Boolean download,
        ModelFamily family) {}
