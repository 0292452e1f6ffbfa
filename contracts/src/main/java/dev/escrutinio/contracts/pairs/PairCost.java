package dev.escrutinio.contracts.pairs;

/// What a language model took to write a pair.
///
/// @param model name and version of the model
/// @param promptTokens tokens read, repairs included
/// @param completionTokens tokens written, repairs included
/// @param euros price of both
public record PairCost(String model, long promptTokens, long completionTokens, double euros) {}
