package dev.escrutinio.contracts.index;

/// Names of the vectors of a point.
public final class Vectors {

    /// Sparse vector of character 3-grams, with the IDF modifier.
    public static final String TEXT = "text";

    /// Dense vector of standardised shares, turnout and indicators.
    public static final String PROFILE = "profile";

    /// Dimensions of [#PROFILE]: the shares of the 11 parties with most votes, turnout, blank votes and three
    /// indicators.
    public static final int PROFILE_SIZE = 16;

    private Vectors() {}
}
