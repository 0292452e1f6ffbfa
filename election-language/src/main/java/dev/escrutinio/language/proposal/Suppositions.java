package dev.escrutinio.language.proposal;

import dev.escrutinio.contracts.plan.Operation;

/// What an allocation of seats supposes that was not so.
final class Suppositions {

    private Suppositions() {}

    static boolean any(Operation.Seats seats) {
        return seats.threshold() != null
                || seats.seats() != null
                || !seats.merged().isEmpty()
                || seats.singleConstituency();
    }
}
