package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.answer.ComparedWith;
import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.CorrelationMethod;
import dev.escrutinio.contracts.plan.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Correlation of the first measure with each further one over the places, in each election.
final class CorrelationOperation {

    private static final int FEWEST = 3;

    /// More places than this are no longer told apart in a chart.
    private static final int MOST_SEEN = 1_000;

    private CorrelationOperation() {}

    static void run(Run run, CorrelationMethod method) {
        if (run.measures().size() < 2) {
            throw new Refusal(run.reasons().correlationNeedsTwo());
        }
        Asked first = run.measures().getFirst();
        for (Asked other : run.measures().subList(1, run.measures().size())) {
            for (Optional<String> election : run.electionsOf(first.indicator() ? other : first)) {
                tell(run, method, first, other, election.orElse(null));
            }
        }
    }

    private static void tell(Run run, CorrelationMethod method, Asked first, Asked other, @Nullable String election) {
        Scanned one = run.scan().values(first, election);
        Scanned two = run.scan().values(other, election);
        int[] both = IntStream.range(0, run.spots().size())
                .filter(i -> one.known(i) && two.known(i))
                .toArray();
        if (both.length < FEWEST) {
            run.miss(run.reasons().tooFewPlaces(both.length));
            return;
        }
        double[] xs = Arrays.stream(both).mapToDouble(i -> one.values()[i]).toArray();
        double[] ys = Arrays.stream(both).mapToDouble(i -> two.values()[i]).toArray();
        if (!Statistics.varies(xs) || !Statistics.varies(ys)) {
            run.miss(run.reasons().noVariation(Statistics.varies(xs) ? other.id() : first.id()));
            return;
        }
        Figure told = told(run, first, other, election, coefficient(method, xs, ys));
        run.tell(told);
        if (both.length <= MOST_SEEN) {
            run.clouds().add(cloud(run, told, both, xs, ys));
        }
        run.tellPlaces(both.length, Role.N, election);
        int leftOut = run.spots().size() - both.length;
        if (leftOut > 0) {
            run.tellPlaces(leftOut, Role.LEFT_OUT, election);
            run.notes().add(Note.Kind.LEFT_OUT, Integer.toString(leftOut));
        }
    }

    private static double coefficient(CorrelationMethod method, double[] xs, double[] ys) {
        return switch (method) {
            case PEARSON -> Statistics.pearson(xs, ys);
            case SPEARMAN -> Statistics.pearson(Statistics.ranks(xs), Statistics.ranks(ys));
        };
    }

    private static Cloud cloud(Run run, Figure told, int[] both, double[] xs, double[] ys) {
        List<String> places =
                Arrays.stream(both).mapToObj(i -> run.spots().get(i).code()).toList();
        return new Cloud(
                told,
                places,
                Arrays.stream(xs).boxed().toList(),
                Arrays.stream(ys).boxed().toList(),
                null);
    }

    private static Figure told(Run run, Asked first, Asked other, @Nullable String election, double coefficient) {
        String where = String.join("+", Selection.around(run.query().places()));
        Scope scope = first.scopeAt(run.spots().getFirst());
        ComparedWith with = new ComparedWith(other.id(), other.party(), null, null);
        return Figures.over(
                first,
                where.isEmpty() ? null : where,
                election,
                coefficient,
                Unit.COEFFICIENT,
                Role.CORRELATION,
                scope,
                with);
    }
}
