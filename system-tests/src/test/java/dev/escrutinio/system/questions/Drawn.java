package dev.escrutinio.system.questions;

import dev.escrutinio.contracts.plan.Plan;
import java.util.List;

/// A generated question and what it must get back.
///
/// @param kind what is asked, for the report
/// @param typos whether words were misspelt on purpose
record Drawn(String kind, String question, Expected expected, boolean typos) {

    /// What a question must get back.
    sealed interface Expected {

        /// The figures of a plan.
        record Figures(Plan plan) implements Expected {}

        /// A question back; or one answer that tells the figures of all its readings, where there are any here.
        record Asking(List<Plan> readings) implements Expected {}

        /// No figure at all.
        record Refusal() implements Expected {}
    }

    Drawn withTypos(String misspelt) {
        return new Drawn(kind, misspelt, expected, true);
    }
}
