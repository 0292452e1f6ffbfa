package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.facts.store.Facts.PartyVotes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The conditions of a query, made ready to be checked at places.
final class Conditions {

    private final Facts facts;
    private final Query query;
    private final Measures measures;
    private final MeasureReader reader;
    private final Reasons reasons;
    private final List<Check> checks = new ArrayList<>();

    Conditions(List<Condition> where, Query query, Facts facts, Measures measures, List<Spot> spots) {
        this.facts = facts;
        this.query = query;
        this.measures = measures;
        reader = new MeasureReader(facts);
        reasons = Reasons.of(facts.catalog());
        where.forEach(condition -> checks.add(check(condition, spots)));
    }

    /// Whether a place meets all conditions.
    Verdict at(Spot spot) {
        boolean unknown = false;
        for (Check check : checks) {
            switch (check.at(spot)) {
                case MET -> {}
                case NOT_MET -> {
                    return Verdict.NOT_MET;
                }
                case UNKNOWN -> unknown = true;
            }
        }
        return unknown ? Verdict.UNKNOWN : Verdict.MET;
    }

    private Check check(Condition condition, List<Spot> spots) {
        return switch (condition) {
            case Condition.Compares compares -> compares(compares, spots);
            case Condition.Finished finished -> finished(finished);
            case Condition.ChangedWinner changed -> changed(changed);
            case Condition.Beats beats -> beats(beats);
            case Condition.Capital capital ->
                spot -> LookedAt.capital(facts.catalog(), spot, capital) ? Verdict.MET : Verdict.NOT_MET;
            case Condition.Outside outside ->
                spot -> LookedAt.outside(facts.catalog(), spot, outside) ? Verdict.MET : Verdict.NOT_MET;
            case Condition.Not not -> negated(check(inner(not), spots));
        };
    }

    private Condition inner(Condition.Not not) {
        if (not.condition() == null) {
            throw new Refusal(reasons.planNotValid("la condición negada"));
        }
        return not.condition();
    }

    private static Check negated(Check check) {
        return spot -> switch (check.at(spot)) {
            case MET -> Verdict.NOT_MET;
            case NOT_MET -> Verdict.MET;
            case UNKNOWN -> Verdict.UNKNOWN;
        };
    }

    private Check compares(Condition.Compares compares, List<Spot> spots) {
        Asked asked = measures.ready(compares.measure(), spots, query.scope());
        if (compares.comparator() == null) {
            throw new Refusal(reasons.planNotValid("la comparación"));
        }
        if (!compares.change()) {
            String election = asked.indicator() ? null : election(compares.election());
            return spot -> compared(compares, value(asked, election, spot));
        }
        String from = from();
        String to = to();
        return spot -> compared(compares, value(asked, to, spot) - value(asked, from, spot));
    }

    private Check finished(Condition.Finished finished) {
        String election = election(finished.election());
        measures.checkParty(finished.party());
        return spot -> {
            if (absent(election, spot)
                    || reader.joined(election, spot.code(), finished.party()).isPresent()) {
                return Verdict.UNKNOWN;
            }
            List<PartyVotes> results = reader.results(election, spot, scope(spot));
            return position(finished.party(), results, election) == finished.position() ? Verdict.MET : Verdict.NOT_MET;
        };
    }

    private Check changed(Condition.ChangedWinner changed) {
        String from = election(changed.from());
        String to = election(changed.to());
        return spot -> {
            String before = absent(from, spot) ? null : reader.winner(from, spot, scope(spot));
            String after = absent(to, spot) ? null : reader.winner(to, spot, scope(spot));
            if (before == null || after == null) {
                return Verdict.UNKNOWN;
            }
            return before.equals(after) ? Verdict.NOT_MET : Verdict.MET;
        };
    }

    private Check beats(Condition.Beats beats) {
        String election = election(beats.election());
        measures.checkParty(beats.party());
        measures.checkParty(beats.other());
        return spot -> {
            if (absent(election, spot)) {
                return Verdict.UNKNOWN;
            }
            long one = reader.votes(election, spot, beats.party(), scope(spot));
            long other = reader.votes(election, spot, beats.other(), scope(spot));
            if (one == MeasureReader.NONE || other == MeasureReader.NONE) {
                return Verdict.UNKNOWN;
            }
            return one > other ? Verdict.MET : Verdict.NOT_MET;
        };
    }

    private double value(Asked asked, @Nullable String election, Spot spot) {
        return reader.read(asked, election, spot, false) instanceof Reading.Known known ? known.value() : Double.NaN;
    }

    private static Verdict compared(Condition.Compares compares, double value) {
        if (Double.isNaN(value)) {
            return Verdict.UNKNOWN;
        }
        double limit = compares.value();
        Double upper = compares.upper();
        boolean met = switch (compares.comparator()) {
            case GREATER -> value > limit;
            case AT_LEAST -> value >= limit;
            case LESS -> value < limit;
            case AT_MOST -> value <= limit;
            case EQUAL -> value == limit;
            case BETWEEN -> value >= limit && (upper == null || value <= upper);
        };
        return met ? Verdict.MET : Verdict.NOT_MET;
    }

    /// Position of a party or space among the parties; 0 if it is tied or has no votes. A space counts as one party.
    private int position(String party, List<PartyVotes> results, String election) {
        List<String> own = reader.members(party, election);
        long votes = 0;
        for (PartyVotes one : results) {
            votes += own.contains(one.party()) ? one.votes() : 0;
        }
        int better = 0;
        for (PartyVotes one : results) {
            if (!own.contains(one.party()) && one.votes() >= votes) {
                better++;
                if (one.votes() == votes) {
                    return 0;
                }
            }
        }
        return votes == 0 ? 0 : better + 1;
    }

    private boolean absent(String election, Spot spot) {
        return reader.impossible(election, spot, scope(spot)) != null;
    }

    private Scope scope(Spot spot) {
        return Asked.usual(spot, query.scope());
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
        Verdict at(Spot spot);
    }
}
