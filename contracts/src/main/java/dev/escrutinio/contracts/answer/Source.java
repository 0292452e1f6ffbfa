package dev.escrutinio.contracts.answer;

/// Where figures come from: one load of official data.
///
/// @param load source and election, e.g. `interior/2019-11`
/// @param name Spanish name of the publication
/// @param digest SHA-256 of the load's content
public record Source(String load, String name, String digest) {}
