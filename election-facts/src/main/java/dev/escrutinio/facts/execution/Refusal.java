package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.answer.Reason;

/// Ends the execution of a query that cannot be computed; never leaves this package.
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    Refusal(Reason reason) {
        super(reason.text(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
