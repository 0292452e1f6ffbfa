package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.facts.execution.Note.Kind;
import dev.escrutinio.facts.execution.Order.Placed;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/// The places ordered by the first measure; further measures are told beside.
final class RankingOperation {

    /// So many places with exactly the same extreme are no coincidence.
    private static final int BOUND = 20;

    private RankingOperation() {}

    static void run(Run run, Operation.Ranking ranking) {
        if (ranking.limit() < 1) {
            throw new Refusal(run.reasons().limitNotPositive());
        }
        Asked asked = run.someMeasures().getFirst();
        if (ranking.byChange()) {
            byChange(run, asked, ranking);
            return;
        }
        for (Optional<String> election : run.electionsOf(asked)) {
            String when = election.orElse(null);
            double[] values = run.scan().values(asked, when).values();
            notOfABound(run, asked, values, ranking.direction());
            @Nullable AskedPlace place = AskedPlace.of(run, ranking.asked(), values, ranking.direction());
            if (place != null && !place.known()) {
                place.miss(run, asked, when);
                continue;
            }
            if (place != null && place.last()) {
                notOfABound(run, asked, values, opposite(ranking.direction()));
            }
            tell(run, asked, values, ranking, (placed, rank) -> {
                run.tell(figure(run, asked, when, placed.spot(), Role.RANKED).ranked(rank));
                beside(run, when, placed.spot());
            });
            if (place != null) {
                place.tell(run, figure(run, asked, when, place.spot(), Role.ASKED), when);
            }
        }
    }

    /// An indicator's extreme that many places share is where its publisher cuts the values off: the income atlas tells
    /// 740 towns with a mean age of exactly 56.5 in 2019. Which of them is first is not known.
    private static void notOfABound(Run run, Asked asked, double[] values, Direction direction) {
        if (!asked.indicator()) {
            return;
        }
        DoubleStream known = Arrays.stream(values).filter(value -> !Double.isNaN(value));
        double end = (direction == Direction.HIGHEST ? known.max() : known.min()).orElse(Double.NaN);
        long there = Arrays.stream(values).filter(value -> value == end).count();
        if (there >= BOUND) {
            throw new Refusal(run.reasons().publishedBound(asked.id(), there, end));
        }
    }

    private static void byChange(Run run, Asked asked, Operation.Ranking ranking) {
        if (asked.indicator()) {
            throw new Refusal(run.reasons().noChangeOfIndicator(asked.id()));
        }
        if (run.elections().size() < 2) {
            throw new Refusal(run.reasons().needsTwoElections());
        }
        String from = run.elections().getFirst();
        String to = run.elections().getLast();
        double[] before = run.scan().values(asked, from).values();
        double[] values = run.scan().values(asked, to).values();
        for (int i = 0; i < values.length; i++) {
            values[i] = ranking.relative() ? Figures.relative(before[i], values[i]) : values[i] - before[i];
        }
        @Nullable AskedPlace place = AskedPlace.of(run, ranking.asked(), values, ranking.direction());
        if (place != null && !place.known()) {
            place.missChange(run, asked, from, to);
            return;
        }
        tell(run, asked, values, ranking, (placed, rank) -> {
            Figure first = figure(run, asked, from, placed.spot(), Role.FROM);
            Figure last = figure(run, asked, to, placed.spot(), Role.TO);
            run.tell(change(ranking, first, last).ranked(rank));
            run.tell(first);
            run.tell(last);
            beside(run, to, placed.spot());
        });
        if (place != null) {
            Figure first = figure(run, asked, from, place.spot(), Role.FROM);
            Figure last = figure(run, asked, to, place.spot(), Role.TO);
            List<Figure> ends = run.figures().contains(last) ? List.of() : List.of(first, last);
            place.tell(run, change(ranking, first, last), to);
            ends.forEach(run::tell);
        }
    }

    private static Figure change(Operation.Ranking ranking, Figure from, Figure to) {
        return ranking.relative() ? Figures.relative(from, to) : Figures.difference(to, from, Role.CHANGE);
    }

    private static Direction opposite(Direction direction) {
        return direction == Direction.HIGHEST ? Direction.LOWEST : Direction.HIGHEST;
    }

    private static void tell(Run run, Asked asked, double[] values, Operation.Ranking ranking, Telling telling) {
        int leftOut = (int) Arrays.stream(values).filter(Double::isNaN).count();
        if (leftOut > 0) {
            run.notes().add(Kind.LEFT_OUT, Integer.toString(leftOut));
        }
        if (leftOut == values.length) {
            run.miss(run.reasons().noPlacesWithValue(asked.id()));
            return;
        }
        Order order = Order.of(values, run.spots(), ranking.direction(), ranking.limit());
        List<Placed> first = order.placed();
        if (first.size() > ranking.limit()) {
            run.notes().tie(order.tied());
        }
        for (int i = 0; i < first.size(); i++) {
            telling.tell(first.get(i), order.rank(i));
        }
    }

    private static void beside(Run run, @Nullable String election, Spot spot) {
        for (Asked other : run.measures().subList(1, run.measures().size())) {
            boolean each = election == null && !other.indicator();
            for (Optional<String> when : each ? run.electionsOf(other) : List.of(Optional.ofNullable(election))) {
                Reading.Known known = run.tellable(other, when.orElse(null), spot);
                if (known != null) {
                    run.tell(other, when.orElse(null), spot, known, Role.BESIDE);
                }
            }
        }
    }

    private static Figure figure(Run run, Asked asked, @Nullable String election, Spot spot, Role role) {
        return run.figure(asked, election, spot, Objects.requireNonNull(run.scanned(asked, election, spot)), role);
    }

    @FunctionalInterface
    private interface Telling {
        void tell(Placed placed, int rank);
    }
}
