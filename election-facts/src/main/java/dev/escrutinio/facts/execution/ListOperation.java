package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which places of a `within` meet its conditions, with the measures; highest first value first.
final class ListOperation {

    private static final String VOTES = "votes";
    private static final String SHARE = "vote_share";

    private ListOperation() {}

    static void run(Run run, QueryExecution.Searched searched, @Nullable Integer limit) {
        if (limit != null && limit < 1) {
            throw new Refusal(run.reasons().limitNotPositive());
        }
        CountOperation.run(run, searched);
        List<Wanted> wanted = wanted(run, searched.met());
        double[] firsts = Scanned.none(searched.met().size()).values();
        for (Wanted one : wanted.reversed()) {
            Scanned scanned = run.scan().held(one.asked(), one.election());
            for (int i = 0; i < firsts.length; i++) {
                firsts[i] = scanned.known(i) ? scanned.values()[i] : firsts[i];
            }
        }
        int most = limit == null ? Integer.MAX_VALUE : limit;
        Order.of(firsts, searched.met(), Direction.HIGHEST, most).placed().stream()
                .limit(most)
                .forEach(placed -> figures(run, wanted, placed.spot()).forEach(run::tell));
    }

    private static List<Figure> figures(Run run, List<Wanted> wanted, Spot spot) {
        List<Figure> figures = new ArrayList<>();
        for (Wanted one : wanted) {
            Reading.Known known = run.held(one.asked(), one.election(), spot);
            if (known != null) {
                figures.add(run.figure(one.asked(), one.election(), spot, known, one.role()));
            }
        }
        return figures;
    }

    private static List<Wanted> wanted(Run run, List<Spot> spots) {
        List<Wanted> wanted = new ArrayList<>();
        for (Asked asked : run.measures()) {
            for (Optional<String> election : run.electionsOf(asked)) {
                wanted.add(new Wanted(asked, election.orElse(null), Role.VALUE));
            }
        }
        if (wanted.isEmpty() && run.query().places() instanceof Places.Within within) {
            within.where().stream()
                    .flatMap(condition -> ofCondition(condition, run, spots).stream())
                    .filter(one -> wanted.stream().noneMatch(one::sameAs))
                    .forEach(wanted::add);
        }
        if (wanted.isEmpty()) {
            throw new Refusal(run.reasons().measureMissing());
        }
        return wanted;
    }

    private static List<Wanted> ofCondition(Condition condition, Run run, List<Spot> spots) {
        List<String> elections = run.query().elections();
        return switch (condition) {
            case Condition.Compares one
            when one.change() ->
                List.of(
                        wanted(one.measure(), elections.getLast(), Role.TO, run, spots),
                        wanted(one.measure(), elections.getFirst(), Role.FROM, run, spots));
            case Condition.Compares one ->
                List.of(wanted(one.measure(), or(one.election(), elections), Role.VALUE, run, spots));
            case Condition.ComparesPlace one
            when one.change() ->
                List.of(
                        wanted(one.measure(), elections.getLast(), Role.TO, run, spots),
                        wanted(one.measure(), elections.getFirst(), Role.FROM, run, spots));
            case Condition.ComparesPlace one ->
                List.of(wanted(one.measure(), or(one.election(), elections), Role.VALUE, run, spots));
            case Condition.Finished one ->
                List.of(wanted(Measure.of(SHARE, one.party()), or(one.election(), elections), Role.VALUE, run, spots));
            case Condition.ChangedWinner one ->
                List.of(
                        wanted(Measure.of(SHARE, MeasureReader.WINNER), one.from(), Role.FROM, run, spots),
                        wanted(Measure.of(SHARE, MeasureReader.WINNER), one.to(), Role.TO, run, spots));
            case Condition.Beats one ->
                List.of(
                        wanted(Measure.of(VOTES, one.party()), or(one.election(), elections), Role.FIRST, run, spots),
                        wanted(Measure.of(VOTES, one.other()), or(one.election(), elections), Role.SECOND, run, spots));
            case Condition.Not(Condition.Finished one) ->
                List.of(wanted(
                        Measure.of(SHARE, MeasureReader.WINNER),
                        or(one.election(), elections),
                        Role.VALUE,
                        run,
                        spots));
            case Condition.Either one ->
                one.conditions().stream()
                        .flatMap(each -> ofCondition(each, run, spots).stream())
                        .toList();
            case Condition.Not one -> ofCondition(one.condition(), run, spots);
            case Condition.Capital ignored -> List.of();
            case Condition.Outside ignored -> List.of();
        };
    }

    private static Wanted wanted(Measure measure, @Nullable String election, Role role, Run run, List<Spot> spots) {
        return new Wanted(
                new Measures(run.facts()).ready(measure, spots, run.query().scope()), election, role);
    }

    private static @Nullable String or(@Nullable String own, List<String> elections) {
        return own == null && !elections.isEmpty() ? elections.getFirst() : own;
    }

    private record Wanted(Asked asked, @Nullable String election, Role role) {
        /// Whether it tells the same of a place: two conditions may speak of one party's votes.
        boolean sameAs(Wanted other) {
            return asked.equals(other.asked) && Objects.equals(election, other.election);
        }
    }
}
