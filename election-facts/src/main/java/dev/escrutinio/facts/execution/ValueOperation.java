package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.answer.Role;
import java.util.Optional;

/// The value of every measure in every place and election.
final class ValueOperation {

    private ValueOperation() {}

    static void run(Run run) {
        for (Spot spot : run.spots()) {
            for (Asked asked : run.someMeasures()) {
                for (Optional<String> election : run.electionsOf(asked)) {
                    Reading.Known known = run.direct(asked, election.orElse(null), spot);
                    if (known != null) {
                        run.tell(asked, election.orElse(null), spot, known, Role.VALUE);
                    }
                }
            }
        }
    }
}
