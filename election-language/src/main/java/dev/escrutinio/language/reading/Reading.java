package dev.escrutinio.language.reading;

import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.contracts.plan.Plan;
import java.util.List;
import java.util.stream.Stream;

/// What a question was read as.
public sealed interface Reading {

    /// One reading that accounts for every content word.
    ///
    /// @param plan what is to be executed
    /// @param assumptions defaults and choices to be said back, in Spanish («se toma julio de 2023»)
    /// @param unanswered parts of the question that cannot be computed
    record Understood(Plan plan, List<String> assumptions, List<Reason> unanswered) implements Reading {
        public Understood {
            assumptions = List.copyOf(assumptions);
            unanswered = List.copyOf(unanswered);
        }

        /// This reading with more to be said back before the rest.
        public Understood saying(List<String> more) {
            return new Understood(
                    plan, Stream.concat(more.stream(), assumptions.stream()).toList(), unanswered);
        }
    }

    /// Several readings; a person must choose.
    ///
    /// @param reason what is ambiguous, in Spanish
    record Ambiguous(Reason reason, List<Choice> choices) implements Reading {
        public Ambiguous {
            choices = List.copyOf(choices);
        }
    }

    /// Understood as something that cannot be answered.
    record Refused(Reason reason) implements Reading {}

    /// Some words are not accounted for.
    ///
    /// @param words them, as written
    record NotUnderstood(Reason reason, List<UnknownWord> words) implements Reading {
        public NotUnderstood {
            words = List.copyOf(words);
        }
    }

    /// One of several readings.
    ///
    /// @param label short Spanish label
    /// @param question question that reads only this way
    record Choice(String label, String question, Plan plan) {}

    /// A stretch of the question that was not understood.
    ///
    /// @param start offset of its first character
    /// @param end offset after its last one
    /// @param plain whether its words are known and only their use here is not, so that it is no misspelt name
    record UnknownWord(String text, int start, int end, boolean plain) {

        /// A word that nothing knows.
        public UnknownWord(String text, int start, int end) {
            this(text, start, end, false);
        }
    }
}
