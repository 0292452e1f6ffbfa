package dev.escrutinio.language.reading.lexicon;

/// A known word that a misspelt one may stand for.
///
/// @param cost how far it is from what was written
/// @param plain whether it may be another word than one of a name
/// @param unsure whether too little tells it from other names, so that a person must confirm it
public record Candidate(String word, int cost, boolean plain, boolean unsure) {}
