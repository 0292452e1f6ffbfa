package dev.escrutinio.language.reading;

/// A stretch of a question read as a known name instead, e.g. what the vocabulary index suggests for it.
///
/// @param start offset of its first character
/// @param end offset after its last one
/// @param name known name
public record Replacement(int start, int end, String name) {}
