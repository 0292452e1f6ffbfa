package dev.escrutinio.contracts.pairs;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Form of a dataset's file.
public enum DatasetFormat {
    /// A pair a line.
    @JsonProperty("jsonl")
    JSONL,
    /// An indented array.
    @JsonProperty("json")
    JSON,
    /// Comma-separated, with a heading.
    @JsonProperty("csv")
    CSV,
    /// Parquet.
    @JsonProperty("parquet")
    PARQUET,
    /// Chat messages, a conversation a line.
    @JsonProperty("chat")
    CHAT,
    /// Source and target texts, a pair a line.
    @JsonProperty("t5")
    T5
}
