package dev.escrutinio.language.reading.lexicon;

/// How a word is written, which tells what it can be.
public enum Writing {
    /// It can only be part of a name.
    NAME,
    /// With a capital inside a sentence: hardly anything but a name.
    CAPITAL,
    /// It can be anything.
    ANY
}
