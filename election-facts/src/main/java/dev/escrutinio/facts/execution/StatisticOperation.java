package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.contracts.plan.StatisticKind;
import dev.escrutinio.facts.catalog.MeasureKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A statistic of each measure over the places, in each election.
final class StatisticOperation {

    private StatisticOperation() {}

    static void run(Run run, StatisticKind kind) {
        for (Asked asked : run.someMeasures()) {
            if (kind == StatisticKind.TOTAL && !addsUp(asked)) {
                throw new Refusal(run.reasons().noTotal(asked.id()));
            }
            if (kind == StatisticKind.WEIGHTED_MEAN && asked.definition().kind() != MeasureKind.SHARE) {
                throw new Refusal(run.reasons().noWeights(asked.id()));
            }
            boolean whole = kind == StatisticKind.TOTAL || kind == StatisticKind.WEIGHTED_MEAN;
            List<Optional<String>> elections = run.electionsOf(asked);
            List<Scanned> scanned = elections.stream()
                    .map(election -> run.scan().values(asked, election.orElse(null)))
                    .toList();
            if (whole) {
                keepCommon(scanned);
            }
            List<Figure> told = new ArrayList<>();
            for (int i = 0; i < elections.size(); i++) {
                tell(run, kind, asked, elections.get(i).orElse(null), scanned.get(i))
                        .ifPresent(told::add);
            }
            if (whole && told.size() > 1 && told.size() == elections.size()) {
                run.tellDifference(told.getLast(), told.getFirst(), Role.CHANGE);
            }
        }
    }

    /// Counts, seats, and of what is published of each place alone how many people live there.
    private static boolean addsUp(Asked asked) {
        return switch (asked.definition().kind()) {
            case COUNT -> true;
            case SEATS -> asked.unit() == Unit.SEATS;
            case INDICATOR -> MeasureReader.INHABITANTS.equals(asked.id());
            case SHARE, ORDER -> false;
        };
    }

    /// Leaves the places with a value in every election: a whole changes only where it is made of the same ones.
    private static void keepCommon(List<Scanned> all) {
        for (int i = 0; i < all.getFirst().values().length; i++) {
            int place = i;
            if (!all.stream().allMatch(one -> one.known(place))) {
                all.forEach(one -> one.values()[place] = Double.NaN);
            }
        }
    }

    private static Optional<Figure> tell(
            Run run, StatisticKind kind, Asked asked, @Nullable String election, Scanned scanned) {
        double[] values = scanned.all();
        if (values.length == 0) {
            run.miss(run.reasons().noPlacesWithValue(asked.id()));
            return Optional.empty();
        }
        Figure told = switch (kind) {
            case MEAN -> tell(run, asked, election, Statistics.mean(values), asked.unit(), Role.STATISTIC);
            case WEIGHTED_MEAN -> tell(run, asked, election, weighted(scanned), asked.unit(), Role.STATISTIC);
            case MEDIAN -> tell(run, asked, election, Statistics.median(values), asked.unit(), Role.STATISTIC);
            case TOTAL -> tell(run, asked, election, Statistics.sum(values), asked.unit(), Role.STATISTIC);
            case DEVIATION -> deviation(run, asked, election, values);
            case RANGE -> range(run, asked, election, scanned);
        };
        run.tellPlaces(values.length, Role.N, election);
        int leftOut = run.spots().size() - values.length;
        if (leftOut > 0) {
            run.tellPlaces(leftOut, Role.LEFT_OUT, election);
            run.notes().add(Note.Kind.LEFT_OUT, Integer.toString(leftOut));
        }
        return Optional.of(told);
    }

    private static Figure deviation(Run run, Asked asked, @Nullable String election, double[] values) {
        Unit unit = Figures.ofDifference(asked.unit());
        Figure told = tell(run, asked, election, Statistics.deviation(values, 0), unit, Role.STATISTIC);
        if (values.length > 1) {
            tell(run, asked, election, Statistics.deviation(values, 1), unit, Role.BESIDE);
        }
        return told;
    }

    /// How far the ends lie apart, with every place at the upper and at the lower one.
    private static Figure range(Run run, Asked asked, @Nullable String election, Scanned scanned) {
        double[] values = scanned.all();
        double high = Arrays.stream(values).max().orElseThrow();
        double low = Arrays.stream(values).min().orElseThrow();
        Unit unit = Figures.ofDifference(asked.unit());
        Figure told = tell(run, asked, election, high - low, unit, Role.STATISTIC);
        tellAt(run, asked, election, scanned, high, Role.FIRST);
        tellAt(run, asked, election, scanned, low, Role.SECOND);
        return told;
    }

    private static void tellAt(
            Run run, Asked asked, @Nullable String election, Scanned scanned, double end, Role role) {
        for (int i = 0; i < scanned.values().length; i++) {
            Spot spot = run.spots().get(i);
            Reading.@Nullable Known known = scanned.values()[i] == end ? run.scanned(asked, election, spot) : null;
            if (known != null) {
                run.tell(asked, election, spot, known, role);
            }
        }
    }

    private static Figure tell(Run run, Asked asked, @Nullable String election, double value, Unit unit, Role role) {
        String where = String.join("+", Selection.around(run.query().places()));
        Scope scope = asked.scopeAt(run.spots().getFirst());
        return run.tell(Figures.over(asked, where.isEmpty() ? null : where, election, value, unit, role, scope, null));
    }

    private static double weighted(Scanned scanned) {
        long above = 0;
        long below = 0;
        for (int i = 0; i < scanned.values().length; i++) {
            above += scanned.known(i) ? scanned.above()[i] : 0;
            below += scanned.known(i) ? scanned.below()[i] : 0;
        }
        return 100.0 * above / below;
    }
}
