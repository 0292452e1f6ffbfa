package dev.escrutinio.loader.load;

import org.jspecify.annotations.Nullable;

/// Counts of a row without its votes.
public record Counts(
        int tables,
        int censusIne,
        int census,
        @Nullable Integer censusCorrection,
        @Nullable Integer firstAdvance,
        @Nullable Integer secondAdvance,
        int blank,
        int nullVotes) {}
