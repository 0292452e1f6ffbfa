package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.facts.store.Facts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The conditions of a query, made ready to be checked at places.
final class Conditions {

    private final Facts facts;
    private final Query query;
    private final Measures measures;
    private final Reasons reasons;
    private final Scan scan;
    private final Spots spots;
    private final List<Check> checks = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private boolean sharing;
    private boolean shared;

    Conditions(List<Condition> where, Query query, Facts facts, Measures measures, Spots spots) {
        this.facts = facts;
        this.query = query;
        this.measures = measures;
        this.spots = spots;
        scan = Scan.of(facts, spots);
        reasons = Reasons.of(facts.catalog());
        where.forEach(condition -> checks.add(check(condition)));
    }

    /// Whether the place at a position meets all conditions.
    Verdict at(int place) {
        boolean unknown = false;
        for (Check check : checks) {
            switch (check.at(place)) {
                case MET -> {}
                case NOT_MET -> {
                    return Verdict.NOT_MET;
                }
                case UNKNOWN -> unknown = true;
            }
        }
        return unknown ? Verdict.UNKNOWN : Verdict.MET;
    }

    /// How many places would change sides if a position that several parties share were the party's.
    int shared() {
        if (!shared) {
            return 0;
        }
        int changed = 0;
        for (int place = 0; place < spots.size(); place++) {
            Verdict alone = at(place);
            sharing = true;
            changed += at(place) == alone ? 0 : 1;
            sharing = false;
        }
        return changed;
    }

    /// The values that places are compared with.
    List<Reference> references() {
        return List.copyOf(references);
    }

    private Check check(Condition condition) {
        return switch (condition) {
            case Condition.Compares compares -> compares(compares);
            case Condition.ComparesPlace compares -> comparesPlace(compares);
            case Condition.Finished finished -> finished(finished);
            case Condition.ChangedWinner changed -> changed(changed);
            case Condition.Beats beats -> beats(beats);
            case Condition.Capital capital ->
                place -> verdict(LookedAt.capital(facts.catalog(), spots.get(place), capital));
            case Condition.Outside outside ->
                place -> verdict(LookedAt.outside(facts.catalog(), spots.get(place), outside));
            case Condition.Not not -> negated(check(inner(not)));
            case Condition.Either either -> any(either);
        };
    }

    private Condition inner(Condition.Not not) {
        if (not.condition() == null) {
            throw new Refusal(reasons.planNotValid("la condición negada"));
        }
        return not.condition();
    }

    private static Check negated(Check check) {
        return place -> switch (check.at(place)) {
            case MET -> Verdict.NOT_MET;
            case NOT_MET -> Verdict.MET;
            case UNKNOWN -> Verdict.UNKNOWN;
        };
    }

    private Check any(Condition.Either either) {
        if (either.conditions().size() < 2) {
            throw new Refusal(reasons.planNotValid("alguna de las condiciones"));
        }
        List<Check> checks = either.conditions().stream().map(this::check).toList();
        return place -> {
            boolean unknown = false;
            for (Check check : checks) {
                Verdict verdict = check.at(place);
                if (verdict == Verdict.MET) {
                    return Verdict.MET;
                }
                unknown |= verdict == Verdict.UNKNOWN;
            }
            return unknown ? Verdict.UNKNOWN : Verdict.NOT_MET;
        };
    }

    private Check compares(Condition.Compares compares) {
        Asked asked = measures.ready(compares.measure(), spots, query.scope());
        if (compares.comparator() == null) {
            throw new Refusal(reasons.planNotValid("la comparación"));
        }
        if (!compares.change()) {
            String election = asked.indicator() ? null : election(compares.election());
            double[] values = scan.held(asked, election).values();
            if (asked.indicator() && Arrays.stream(values).allMatch(Double::isNaN)) {
                throw new Refusal(reasons.noPlacesWithValue(asked.id()));
            }
            return place -> compared(compares, values[place]);
        }
        double[] before = scan.values(asked, from()).values();
        double[] after = scan.values(asked, to()).values();
        return compares.relative()
                ? place -> compared(compares, Figures.relative(before[place], after[place]))
                : place -> compared(compares, after[place] - before[place]);
    }

    private Check comparesPlace(Condition.ComparesPlace compares) {
        boolean greater = compares.comparator() == Comparator.GREATER;
        if (!greater && compares.comparator() != Comparator.LESS) {
            throw new Refusal(reasons.planNotValid("la comparación"));
        }
        Asked asked = measures.ready(compares.measure(), spots, Reference.scope(query));
        if (compares.change()) {
            return movesMore(asked, compares.place(), greater);
        }
        Reference reference = Reference.read(
                asked, asked.indicator() ? null : election(compares.election()), compares.place(), facts);
        references.add(reference);
        double limit = reference.value();
        double[] values = scan.held(asked, reference.election()).values();
        return place -> Double.isNaN(values[place])
                ? Verdict.UNKNOWN
                : verdict(greater ? values[place] > limit : values[place] < limit);
    }

    /// «subió más que en España»: it rose itself, and by more than the other place, which may have fallen.
    private Check movesMore(Asked asked, String other, boolean rises) {
        if (asked.indicator()) {
            throw new Refusal(reasons.noChangeOfIndicator(asked.id()));
        }
        Reference reference = Reference.change(asked, from(), to(), other, facts);
        references.add(reference);
        double limit = reference.value();
        double[] before = scan.values(asked, from()).values();
        double[] after = scan.values(asked, to()).values();
        return place -> {
            double change = after[place] - before[place];
            return Double.isNaN(change)
                    ? Verdict.UNKNOWN
                    : verdict(rises ? change > Math.max(0, limit) : change < Math.min(0, limit));
        };
    }

    private Check finished(Condition.Finished finished) {
        String election = election(finished.election());
        measures.checkParty(finished.party());
        int[] positions = scan.positions(finished.party(), election, query.scope());
        int own = finished.position();
        shared |= Arrays.stream(positions).anyMatch(position -> position == Scan.shared(own));
        return place -> positions[place] == Scan.UNKNOWN
                ? Verdict.UNKNOWN
                : verdict(positions[place] == own || (sharing && positions[place] == Scan.shared(own)));
    }

    private Check changed(Condition.ChangedWinner changed) {
        @Nullable String[] before = scan.winners(election(changed.from()), query.scope());
        @Nullable String[] after = scan.winners(election(changed.to()), query.scope());
        return place -> before[place] == null || after[place] == null
                ? Verdict.UNKNOWN
                : verdict(!Objects.equals(before[place], after[place]));
    }

    private Check beats(Condition.Beats beats) {
        String election = election(beats.election());
        measures.checkParty(beats.party());
        measures.checkParty(beats.other());
        long[] one = scan.held(beats.party(), election, query.scope());
        long[] other = scan.held(beats.other(), election, query.scope());
        return place -> Held.comparable(one[place], other[place])
                ? verdict(Held.votes(one[place]) > Held.votes(other[place]))
                : Verdict.UNKNOWN;
    }

    private static Verdict verdict(boolean met) {
        return met ? Verdict.MET : Verdict.NOT_MET;
    }

    private static Verdict compared(Condition.Compares compares, double value) {
        if (Double.isNaN(value)) {
            return Verdict.UNKNOWN;
        }
        return verdict(compares.comparator().holds(value, compares.value(), compares.upper()));
    }

    private String election(@Nullable String asked) {
        if (asked != null) {
            return known(asked);
        }
        if (query.elections().isEmpty()) {
            throw new Refusal(reasons.electionMissing());
        }
        return query.elections().getFirst();
    }

    private String known(String election) {
        if (facts.catalog().election(election).isEmpty()) {
            throw new Refusal(reasons.electionNotLoaded(election));
        }
        return election;
    }

    private String from() {
        if (query.elections().size() < 2) {
            throw new Refusal(reasons.needsTwoElections());
        }
        return query.elections().getFirst();
    }

    private String to() {
        return query.elections().getLast();
    }

    @FunctionalInterface
    private interface Check {
        Verdict at(int place);
    }
}
