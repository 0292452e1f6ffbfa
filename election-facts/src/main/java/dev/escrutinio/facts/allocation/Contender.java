package dev.escrutinio.facts.allocation;

/// A candidacy, or several that stand together, in one constituency.
///
/// @param party party id, or several joined by `+`
public record Contender(String party, long votes) {}
