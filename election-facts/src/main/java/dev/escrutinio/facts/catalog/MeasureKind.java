package dev.escrutinio.facts.catalog;

/// How a measure comes about.
public enum MeasureKind {
    /// A sum of counts (votes, census, blank …).
    COUNT,
    /// A ratio of two sums of counts (share, turnout …), in per cent.
    SHARE,
    /// Seats, and what derives from them.
    SEATS,
    /// Derived from the order of the parties (margin, effective number of parties).
    ORDER,
    /// A published value of a place and year; never added or averaged.
    INDICATOR
}
