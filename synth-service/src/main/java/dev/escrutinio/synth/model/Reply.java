package dev.escrutinio.synth.model;

/// What a model answered, and what it took.
///
/// @param text as it came; empty if it wrote nothing
record Reply(String text, Finish finish, long promptTokens, long completionTokens) {

    /// How an answer ended.
    enum Finish {
        /// By itself.
        WHOLE,
        /// At the limit of tokens.
        CUT,
        /// The server or the model withheld it.
        WITHHELD
    }
}
