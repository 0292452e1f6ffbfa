package dev.escrutinio.synth.generation;

import org.jspecify.annotations.Nullable;

/// Words that fill a slot of a template.
///
/// @param before article or preposition, with its space: «la », «en las generales de »
/// @param text the words; where they name something, what a plan quotes
/// @param mention what they name, if anything
record Phrase(String before, String text, @Nullable Mention mention) {

    static Phrase plain(String text) {
        return new Phrase("", text, null);
    }
}
