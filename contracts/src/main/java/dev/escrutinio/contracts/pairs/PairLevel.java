package dev.escrutinio.contracts.pairs;

/// How much a question asks for; on the wire `L1`, `L2` and `L3`.
public enum PairLevel {
    /// Look-ups: data as they were counted or published.
    L1,
    /// Calculations: changes, comparisons, rankings, statistics, seats …
    L2,
    /// Analyses: several executed plans told together.
    L3
}
