package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Bound;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;
import java.util.Objects;

/// «Sí.» or «No.» before the figure that a yes-or-no question asks for.
final class Verdict {

    private static final String YES = "Sí. ";
    private static final String NO = "No. ";

    private Verdict() {}

    /// Whether the only value meets the bound that the question holds it against; nothing where there is no bound.
    static String of(Query query, List<Figure> figures) {
        if (query.operation() instanceof Operation.Change change) {
            return of(change, figures);
        }
        if (!(query.operation() instanceof Operation.Value value) || value.bound() == null || figures.size() != 1) {
            return "";
        }
        return meets(figures.getFirst().value(), value.bound()) ? YES : NO;
    }

    /// Whether the only multiple meets the bound: «¿se duplicó?».
    private static String of(Operation.Change change, List<Figure> figures) {
        List<Figure> times = figures.stream()
                .filter(figure -> figure.role() == Role.BESIDE && figure.unit() == Unit.RATIO)
                .toList();
        return change.bound() == null || times.size() != 1
                ? ""
                : meets(times.getFirst().value(), change.bound()) ? YES : NO;
    }

    /// Whether the asked party is among those of the position in one place and election.
    static String of(Operation.Winner winner, List<Figure> figures) {
        if (winner.asked() == null) {
            return "";
        }
        return figures.stream().anyMatch(figure -> Objects.equals(figure.party(), winner.asked())) ? YES : NO;
    }

    /// Whether the asked place is the first of a ranking.
    static String of(Operation.Ranking ranking, Figure asked) {
        return !ranking.whether() ? "" : Objects.equals(asked.rank(), 1) ? YES : NO;
    }

    private static boolean meets(double value, Bound bound) {
        return bound.comparator().holds(value, bound.value(), Objects.requireNonNullElse(bound.upper(), bound.value()));
    }
}
