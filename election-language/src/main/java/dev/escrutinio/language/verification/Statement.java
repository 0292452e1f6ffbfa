package dev.escrutinio.language.verification;

import org.jspecify.annotations.Nullable;

/// A stretch of a text with its meaning.
///
/// @param start offset in the sentence
/// @param said its number; null for none
/// @param turned how the clause says that the figure moved: 1 up, -1 down, 0 nothing said
/// @param before election that it moved from, if that is said
record Statement(
        int start,
        int end,
        @Nullable Said said,
        Meant meant,
        int turned,
        @Nullable String before) {}
