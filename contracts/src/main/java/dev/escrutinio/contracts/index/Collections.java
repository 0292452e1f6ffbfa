package dev.escrutinio.contracts.index;

/// Aliases of the Qdrant collections.
public final class Collections {

    /// One point a place and election.
    public static final String ROWS = "election-rows";

    /// Places, parties, measures and elections with all their names.
    public static final String VOCABULARY = "vocabulary";

    /// Solved questions of the train split.
    public static final String QUESTIONS = "questions";

    private Collections() {}
}
