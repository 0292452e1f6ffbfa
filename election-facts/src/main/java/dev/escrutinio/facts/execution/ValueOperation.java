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
import org.jspecify.annotations.Nullable;

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
        if (run.query().operation() instanceof Operation.Value value) {
            if (value.total()) {
                totals(run);
            }
            if (value.mean()) {
                means(run);
            }
        }
        // Of places that nobody named one by one, a reason for each would drown the values.
        if (!without.isEmpty()) {
            run.notes().add(Note.Kind.LEFT_OUT, Integer.toString(without.size()));
        }
    }

    /// The sum of each count over the elections in which it has a value.
    private static void totals(Run run) {
        overElections(run).stream()
                .filter(figures -> figures.size() > 1)
                .filter(figures -> figures.getFirst().unit().addsUp())
                .map(figures -> Figures.total(
                        figures.getFirst(),
                        figures.stream().mapToDouble(Figure::value).sum()))
                .forEach(run::tell);
    }

    /// The simple mean of each measure: without a value in one of the elections it would be that of others.
    private static void means(Run run) {
        int elections = run.query().elections().size();
        overElections(run).stream()
                .filter(figures -> figures.size() > 1 && figures.size() == elections)
                .map(figures -> Figures.mean(
                        figures.getFirst(),
                        figures.stream().mapToDouble(Figure::value).sum() / elections))
                .forEach(run::tell);
    }

    /// The values of each measure of a place, one an election.
    private static List<List<Figure>> overElections(Run run) {
        Map<List<String>, List<Figure>> values = new LinkedHashMap<>();
        run.figures().stream()
                .filter(figure -> figure.role() == Role.VALUE && figure.election() != null)
                .forEach(figure -> values.computeIfAbsent(
                                List.of(
                                        figure.measure(),
                                        String.valueOf(figure.party()),
                                        String.valueOf(figure.place()),
                                        String.valueOf(figure.base())),
                                key -> new ArrayList<>())
                        .add(figure));
        return List.copyOf(values.values());
    }

    /// How far the only number of seats lies from what it is held against: «¿a cuántos escaños se quedó …?».
    private static void fromBound(Run run) {
        @Nullable Bound bound = run.query().operation() instanceof Operation.Value value ? value.bound() : null;
        boolean held = bound != null
                && bound.upper() == null
                && run.figures().size() == 1
                && run.figures().getFirst().unit() == Unit.SEATS;
        if (bound != null && held) {
            Figure seats = run.figures().getFirst();
            run.tell(Figures.derived(
                    seats, seats.value() - bound.value(), Role.DIFFERENCE, new ComparedWith(null, null, null, null)));
        }
    }
}
