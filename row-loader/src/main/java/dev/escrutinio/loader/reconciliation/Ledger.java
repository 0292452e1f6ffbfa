package dev.escrutinio.loader.reconciliation;

import dev.escrutinio.contracts.events.Control;
import java.util.ArrayList;
import java.util.List;

/// The controls and warnings of one load, in the order of their making.
final class Ledger {

    private final List<Control> controls = new ArrayList<>();
    private final List<String> warnings;

    Ledger(List<String> remarks) {
        warnings = new ArrayList<>(remarks);
    }

    void add(Comparison... comparisons) {
        for (Comparison comparison : comparisons) {
            controls.add(comparison.control());
        }
    }

    void warn(String warning) {
        warnings.add(warning);
    }

    List<Control> controls() {
        return controls;
    }

    List<String> warnings() {
        return warnings;
    }
}
