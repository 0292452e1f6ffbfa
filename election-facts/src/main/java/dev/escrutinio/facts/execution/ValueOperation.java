package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.answer.ComparedWith;
import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Bound;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        fromBound(run);
        if (run.query().operation() instanceof Operation.Value(Bound ignored, boolean total) && total) {
            totals(run);
        }
        // Of places that nobody named one by one, a reason for each would drown the values.
        if (!without.isEmpty()) {
            run.notes().add(Note.Kind.LEFT_OUT, Integer.toString(without.size()));
        }
    }

    /// The sum of each count over the elections in which it has a value.
    private static void totals(Run run) {
        Map<List<String>, List<Figure>> counts = new LinkedHashMap<>();
        run.figures().stream()
                .filter(figure -> figure.role() == Role.VALUE && figure.election() != null)
                .filter(figure -> figure.unit().addsUp())
                .forEach(figure -> counts.computeIfAbsent(
                                List.of(
                                        figure.measure(),
                                        String.valueOf(figure.party()),
                                        String.valueOf(figure.place())),
                                key -> new ArrayList<>())
                        .add(figure));
        counts.values().stream()
                .filter(figures -> figures.size() > 1)
                .map(figures -> Figures.total(
                        figures.getFirst(),
                        figures.stream().mapToDouble(Figure::value).sum()))
                .forEach(run::tell);
    }

    /// How far the only number of seats lies from what it is held against: «¿a cuántos escaños se quedó …?».
    private static void fromBound(Run run) {
        boolean held = run.query().operation() instanceof Operation.Value(Bound bound, boolean ignored)
                && bound != null
                && bound.upper() == null
                && run.figures().size() == 1
                && run.figures().getFirst().unit() == Unit.SEATS;
        if (held && run.query().operation() instanceof Operation.Value(Bound bound, boolean ignored) && bound != null) {
            Figure seats = run.figures().getFirst();
            run.tell(Figures.derived(
                    seats, seats.value() - bound.value(), Role.DIFFERENCE, new ComparedWith(null, null, null, null)));
        }
    }
}
