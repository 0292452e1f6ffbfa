package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.plan.Places;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The value of every measure in every place and election.
final class ValueOperation {

    private ValueOperation() {}

    static void run(Run run) {
        boolean searched = run.query().places() instanceof Places.Within;
        Set<Spot> without = new HashSet<>();
        for (Spot spot : run.spots()) {
            for (Asked asked : run.someMeasures()) {
                for (Optional<String> election : run.electionsOf(asked)) {
                    String when = election.orElse(null);
                    Reading.Known known = searched ? run.scanned(asked, when, spot) : run.direct(asked, when, spot);
                    if (known != null) {
                        run.tell(asked, when, spot, known, Role.VALUE);
                    } else if (searched) {
                        without.add(spot);
                    }
                }
            }
        }
        // Of places that nobody named one by one, a reason for each would drown the values.
        if (!without.isEmpty()) {
            run.notes().add(Note.Kind.LEFT_OUT, Integer.toString(without.size()));
        }
    }
}
