package dev.escrutinio.facts.execution;

/// Whether a place meets conditions.
enum Verdict {
    /// It meets all of them.
    MET,
    /// It does not meet one.
    NOT_MET,
    /// It has no value to decide by.
    UNKNOWN
}
