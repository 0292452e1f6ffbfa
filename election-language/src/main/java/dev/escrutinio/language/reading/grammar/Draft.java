package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.language.reading.Reading.Choice;
import java.util.List;
import java.util.Set;

/// What an operation makes of a frame.
sealed interface Draft {

    /// A plan and the items it accounts for.
    record Complete(Plan plan, Set<Item> used, List<String> assumptions) implements Draft {}

    /// A slot that a person must fill.
    ///
    /// @param what is open, in Spanish
    record Open(String code, String what, List<Filling> fillings) implements Draft {}

    /// Several plans for the items.
    ///
    /// @param what is open, in Spanish
    record Several(String code, String what, List<Choice> choices, Set<Item> used) implements Draft {}

    /// It is clear what is asked, and that it cannot be answered.
    record Impossible(Reason reason) implements Draft {}

    /// Not this operation.
    record None() implements Draft {}

    /// One way to fill an open slot.
    ///
    /// @param label short Spanish label
    /// @param frame with the slot filled
    /// @param question rewritten so that it reads only this way
    record Filling(String label, Frame frame, String question) {}

    Draft NONE = new None();
}
