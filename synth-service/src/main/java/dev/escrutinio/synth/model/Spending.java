package dev.escrutinio.synth.model;

/// Tokens and their price.
///
/// @param micros millionths of a euro
record Spending(long promptTokens, long completionTokens, long micros) {

    static final double MICROS = 1e6;
    static final Spending NONE = new Spending(0, 0, 0);

    long tokens() {
        return promptTokens + completionTokens;
    }

    double euros() {
        return micros / MICROS;
    }

    Spending plus(Spending other) {
        return new Spending(
                promptTokens + other.promptTokens, completionTokens + other.completionTokens, micros + other.micros);
    }

    Spending minus(Spending other) {
        return new Spending(
                promptTokens - other.promptTokens, completionTokens - other.completionTokens, micros - other.micros);
    }
}
