package dev.escrutinio.contracts.training;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Where a base model comes from.
public enum BaseKind {
    /// A local folder in Hugging Face's layout.
    @JsonProperty("folder")
    FOLDER,
    /// A model id, from the local cache unless a download is allowed.
    @JsonProperty("hub")
    HUB,
    /// A GGUF file in a local folder.
    @JsonProperty("gguf")
    GGUF,
    /// A GGUF file in an installed Python package.
    @JsonProperty("package")
    PACKAGE,
    /// A tiny model with random weights, made on the spot.
    @JsonProperty("random")
    RANDOM
}
