package dev.escrutinio.language.proposal;

import java.util.List;

/// The question's own words for what a plan names, or what keeps the question from asking for that plan.
public sealed interface OwnWords {

    /// Kinds of things that a plan names in the question's words.
    enum Kind {
        PLACE,
        PARTY,
        ELECTION
    }

    /// What a question calls a place, a party or an election.
    ///
    /// @param start offset of the first character of its words
    record Quote(Kind kind, String id, String text, int start) {}

    /// The question names everything that the plan names, and nothing else.
    ///
    /// @param unnamed elections that go unsaid, if any: the latest, or those between two that are named
    record Found(List<Quote> quotes, List<String> unnamed) implements OwnWords {
        public Found {
            quotes = List.copyOf(quotes);
            unnamed = List.copyOf(unnamed);
        }
    }

    /// The plan names something that the question does not.
    record Missing(Kind kind, String id) implements OwnWords {}

    /// The question names something that the plan does not.
    record Unused(String text) implements OwnWords {}
}
