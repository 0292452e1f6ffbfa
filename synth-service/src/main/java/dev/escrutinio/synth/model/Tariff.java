package dev.escrutinio.synth.model;

/// What a model costs: euros a million tokens, which are millionths of a euro a token.
record Tariff(double input, double output) {

    static final Tariff FREE = new Tariff(0, 0);

    Spending price(long promptTokens, long completionTokens) {
        return new Spending(
                promptTokens, completionTokens, (long) Math.ceil(promptTokens * input + completionTokens * output));
    }
}
