package dev.escrutinio.loader.election;

/// A candidacy of file 03.
///
/// @param code six digits
/// @param nationalCode code under which it accumulates in the nation
public record Candidacy(String code, String nationalCode, String initials, String name) {}
