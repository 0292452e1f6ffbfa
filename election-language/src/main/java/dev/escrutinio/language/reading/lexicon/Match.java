package dev.escrutinio.language.reading.lexicon;

import java.util.List;

/// A stretch of tokens that the lexicon knows.
///
/// @param first position of its first token
/// @param last position of its last token
public record Match(int first, int last, List<Meaning> meanings) {}
