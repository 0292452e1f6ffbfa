package dev.escrutinio.facts.execution;

import dev.escrutinio.facts.allocation.Allocation;
import dev.escrutinio.facts.allocation.Contender;
import dev.escrutinio.facts.allocation.DHondt;
import java.util.List;

/// A constituency as an allocation takes it, with residents abroad.
record Constituency(List<Contender> contenders, long valid, double threshold, int seats) {

    Allocation allocate() {
        return DHondt.allocate(contenders, valid, threshold, seats);
    }
}
