package dev.escrutinio.facts.catalog;

/// A candidacy that no curated family takes.
///
/// @param party id of the party that it makes on its own
public record UnmappedCandidacy(String election, String code, String initials, String name, String party) {}
