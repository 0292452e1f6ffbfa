package dev.escrutinio.contracts.models;

import com.fasterxml.jackson.annotation.JsonProperty;

/// A form that a model version is there in.
public enum ModelFormat {
    /// LoRA adapter as safetensors, to be loaded on its base.
    @JsonProperty("adapter")
    ADAPTER,
    /// Merged weights as safetensors in bf16.
    @JsonProperty("merged-bf16")
    MERGED_BF16,
    /// Merged weights as safetensors in fp16.
    @JsonProperty("merged-fp16")
    MERGED_FP16,
    /// GGUF in eight bits.
    @JsonProperty("gguf-q8_0")
    GGUF_Q8_0,
    /// GGUF in four bits.
    @JsonProperty("gguf-q4_0")
    GGUF_Q4_0,
    /// bitsandbytes in four bits.
    @JsonProperty("bnb-nf4")
    BNB_NF4
}
