package dev.escrutinio.system.questions;

/// A question with the mark it got.
///
/// @param got what came back, in short
record Marked(Drawn drawn, Mark mark, String got) {

    /// How well a question was answered.
    enum Mark {
        /// The figures that were meant; or no figures where there must be none.
        RIGHT,
        /// Asked back, with the right plan among the choices.
        ASKED,
        /// Not answered although it could be.
        MISSED,
        /// Other figures than meant, or figures where there must be none.
        WRONG
    }
}
