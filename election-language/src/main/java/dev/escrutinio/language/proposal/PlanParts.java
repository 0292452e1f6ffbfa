package dev.escrutinio.language.proposal;

import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Everything that a query says, by kind, wherever in it it stands.
final class PlanParts {

    final Query query;
    final Set<String> places = new LinkedHashSet<>();
    final Set<String> outside = new LinkedHashSet<>();
    final Set<String> parties = new LinkedHashSet<>();
    final Set<String> elections = new LinkedHashSet<>();
    final Set<String> measures = new LinkedHashSet<>();
    final Set<String> ofParties = new LinkedHashSet<>();
    final Set<String> periods = new LinkedHashSet<>();
    final Set<String> ofYears = new LinkedHashSet<>();
    final Set<Base> bases = EnumSet.noneOf(Base.class);
    final Set<Level> levels = EnumSet.noneOf(Level.class);
    final Set<Level> capitals = EnumSet.noneOf(Level.class);
    final Set<Integer> positions = new TreeSet<>();
    final Set<Integer> limits = new TreeSet<>();
    final Set<Double> suppositions = new TreeSet<>();
    final List<SaidBound> bounds = new ArrayList<>();
    final List<Condition> conditions = new ArrayList<>();

    /// A comparison with a number.
    ///
    /// @param change whether a change is compared
    record SaidBound(
            Comparator comparator, double value, @Nullable Double upper, boolean change) {}

    PlanParts(Query query) {
        this.query = query;
        elections.addAll(query.elections());
        query.measures().forEach(this::add);
        switch (query.places()) {
            case Places.Named named -> places.addAll(named.codes());
            case Places.Within within -> {
                levels.add(within.level());
                places.addAll(within.inside());
                within.where().forEach(this::add);
            }
            case Places.OfStep _ -> {}
        }
        add(query.operation());
    }

    boolean is(Class<?>... operations) {
        return Arrays.stream(operations).anyMatch(type -> type.isInstance(query.operation()));
    }

    boolean has(Class<? extends Condition> type) {
        return conditions.stream().anyMatch(type::isInstance);
    }

    /// Whether some of the places are left out by a condition.
    boolean filtered() {
        return query.places() instanceof Places.Within within && !within.where().isEmpty();
    }

    /// Whether it is about several places that are not named one by one, or about several that are.
    boolean ofSeveral() {
        return switch (query.places()) {
            case Places.Named named -> named.codes().size() > 1;
            case Places.Within _ -> true;
            case Places.OfStep _ -> false;
        };
    }

    /// Whether it is about how something changed.
    boolean changes() {
        return is(Operation.Change.class)
                || byChange()
                || bounds.stream().anyMatch(SaidBound::change)
                || conditions.stream()
                        .anyMatch(condition -> condition instanceof Condition.ComparesPlace place && place.change());
    }

    /// Whether it tells a change in per cent of where it began.
    boolean relative() {
        return switch (query.operation()) {
                    case Operation.Ranking ranking -> ranking.relative();
                    case Operation.Change change -> change.relative();
                    default -> false;
                }
                || conditions.stream()
                        .anyMatch(condition -> condition instanceof Condition.Compares compares && compares.relative());
    }

    boolean byChange() {
        return switch (query.operation()) {
            case Operation.Ranking ranking -> ranking.byChange();
            case Operation.RankElections ranking -> ranking.byChange();
            default -> false;
        };
    }

    private void add(Measure measure) {
        measures.add(measure.id());
        if (measure.party() != null) {
            ofParties.add(measure.id());
            parties.addAll(Arrays.asList(measure.party().split("\\+", -1)));
        }
        add(bases, measure.base());
        if (measure.period() != null) {
            ofYears.add(measure.id());
            periods.add(measure.period());
        }
    }

    private void add(Condition condition) {
        conditions.add(condition);
        switch (condition) {
            case Condition.Compares compares -> {
                add(compares.measure());
                add(elections, compares.election());
                bounds.add(new SaidBound(compares.comparator(), compares.value(), compares.upper(), compares.change()));
            }
            case Condition.ComparesPlace compares -> {
                add(compares.measure());
                add(elections, compares.election());
                places.add(compares.place());
            }
            case Condition.Finished finished -> {
                parties.add(finished.party());
                positions.add(finished.position());
                add(elections, finished.election());
            }
            case Condition.ChangedWinner changed -> elections.addAll(List.of(changed.from(), changed.to()));
            case Condition.Beats beats -> {
                parties.addAll(List.of(beats.party(), beats.other()));
                add(elections, beats.election());
            }
            case Condition.Not not -> add(not.condition());
            case Condition.Either either -> either.conditions().forEach(this::add);
            case Condition.Capital capital -> capitals.add(capital.of());
            case Condition.Outside left -> outside.addAll(left.codes());
        }
    }

    private void add(Operation operation) {
        switch (operation) {
            case Operation.Value value -> {
                if (value.bound() != null) {
                    bounds.add(new SaidBound(
                            value.bound().comparator(),
                            value.bound().value(),
                            value.bound().upper(),
                            false));
                }
            }
            case Operation.Results results -> {
                add(limits, results.limit());
                add(parties, results.asked());
                for (Operation.PartyBound bound : results.every()) {
                    bounds.add(new SaidBound(bound.comparator(), bound.value(), bound.upper(), false));
                }
            }
            case Operation.Ranking ranking -> {
                limits.add(ranking.limit());
                add(places, ranking.asked());
            }
            case Operation.RankElections ranking -> limits.add(ranking.limit());
            case Operation.ListPlaces list -> add(limits, list.limit());
            case Operation.Similar similar -> limits.add(similar.limit());
            case Operation.Winner winner -> {
                positions.add(winner.position());
                add(parties, winner.asked());
            }
            case Operation.Tally tally -> positions.add(tally.position());
            case Operation.Part part -> places.add(part.whole());
            case Operation.Seats seats -> {
                add(suppositions, seats.threshold());
                if (seats.seats() != null) {
                    suppositions.add(seats.seats().doubleValue());
                }
                seats.merged().forEach(parties::addAll);
            }
            case Operation.Change _,
                    Operation.Difference _,
                    Operation.Count _,
                    Operation.Margin _,
                    Operation.Statistic _,
                    Operation.Correlation _ -> {}
        }
    }

    private static <T> void add(Set<T> all, @Nullable T one) {
        if (one != null) {
            all.add(one);
        }
    }
}
