package dev.escrutinio.contracts.training;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What loaded an export again.
public enum Engine {
    /// Hugging Face's transformers.
    @JsonProperty("transformers")
    TRANSFORMERS,
    /// llama.cpp, which serves GGUF.
    @JsonProperty("llama.cpp")
    LLAMA_CPP
}
