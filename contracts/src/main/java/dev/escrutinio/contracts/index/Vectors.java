package dev.escrutinio.contracts.index;

/// Names of the vectors of a point.
public final class Vectors {

    /// Sparse vector of character 3-grams, with the IDF modifier.
    public static final String TEXT = "text";

    /// Dense vector of standardised shares, turnout and indicators.
    public static final String PROFILE = "profile";

    private Vectors() {}
}
