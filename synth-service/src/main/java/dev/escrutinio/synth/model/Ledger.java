package dev.escrutinio.synth.model;

import java.util.Optional;
import java.util.UUID;

/// Every answer that was paid for, kept for good: it is asked for and paid once.
interface Ledger {

    /// The answer to a request, if it came in this generation or any other.
    Optional<Kept> answer(String request);

    /// Notes that a request is about to be sent, and what it may take at most: should the process die, it may have been
    /// paid for.
    void asking(UUID generation, String request, String model, Spending most);

    /// Keeps an answer.
    void keep(UUID generation, String request, Kept answer);

    /// What a generation has taken: answers that came, and requests of which nobody knows.
    Account account(UUID generation);

    /// A kept answer.
    record Kept(Reply reply, Spending spending) {}

    /// What was taken.
    ///
    /// @param unknown requests that were sent and whose answers never came
    record Account(Spending known, Spending unknown, long answers, long unanswered) {}
}
