package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Operation;
import java.util.ArrayList;
import java.util.List;

/// The supposition of a what-if allocation: «con una barrera del 5 % y con PP y Vox en una sola lista».
final class WhatIf {

    private final Names names;

    WhatIf(Names names) {
        this.names = names;
    }

    /// The supposition; empty for the real allocation.
    String phrase(Operation.Seats seats) {
        List<String> parts = new ArrayList<>();
        if (seats.singleConstituency()) {
            parts.add("con una única circunscripción");
        }
        Integer number = seats.seats();
        if (number != null) {
            parts.add("con " + Numbers.text(number, Unit.SEATS));
        }
        Double threshold = seats.threshold();
        if (threshold == null && seats.singleConstituency()) {
            // the law's, which is not that of a constituency as large
            parts.add("con la barrera legal del 3 %");
        }
        if (threshold != null) {
            parts.add("con una barrera del " + Numbers.given(threshold, Unit.PERCENT));
        }
        for (List<String> group : seats.merged()) {
            parts.add("con "
                    + Spanish.list(group.stream().map(names.parties()::phrase).toList()) + " en una sola candidatura");
        }
        return Spanish.list(parts);
    }
}
