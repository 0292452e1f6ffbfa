package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Operation.PartyBound;
import dev.escrutinio.facts.store.Facts.PartyVotes;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The parties of a place whose votes, share or seats are such, and how many they are.
///
/// Also a party that stood there and nobody voted for has less than any number.
final class BoundedParties {

    private static final String VOTES = "votes";
    private static final String SHARE = "vote_share";
    private static final String SEATS = "seats";

    private final Run run;
    private final List<PartyBound> bounds;
    private final PartyFigures figures;

    BoundedParties(Run run, List<PartyBound> bounds) {
        this.run = run;
        this.bounds = bounds;
        this.figures = new PartyFigures(run);
        bounds.forEach(bound -> check(run, bound));
    }

    private static void check(Run run, PartyBound bound) {
        if (bound.comparator() == null || (bound.comparator() == Comparator.BETWEEN) == (bound.upper() == null)) {
            throw new Refusal(run.reasons().planNotValid("la comparación"));
        }
        if (bound.measure() == null || !Set.of(VOTES, SHARE, SEATS).contains(bound.measure())) {
            throw new Refusal(run.reasons().planNotValid("el dato de los partidos"));
        }
    }

    void tell(String election, Spot spot, @Nullable Integer limit) {
        boolean seats = bounds.stream().anyMatch(bound -> SEATS.equals(bound.measure()));
        if (seats && !spot.wide()) {
            run.miss(run.reasons().seatsBelowProvince(spot.code()));
            return;
        }
        List<PartyVotes> standing = figures.standing(election, spot).reversed();
        if (standing.isEmpty()) {
            return;
        }
        List<PartyVotes> met = standing.stream()
                .filter(one -> bounds.stream()
                        .allMatch(bound -> bound.comparator()
                                .holds(value(bound, election, spot, one), bound.value(), bound.upper())))
                .toList();
        run.tell(Figures.bare(met.size(), Unit.COUNT, "parties", spot.code(), election, Role.COUNT));
        met.stream().limit(limit == null ? Long.MAX_VALUE : limit).forEach(one -> {
            int rank = PartyFigures.rank(standing, one.votes());
            figures.tellVotes(election, spot, one, rank, Role.RANKED);
            figures.tellShare(election, spot, one, rank, Role.BESIDE);
            if (seats) {
                figures.tellSeats(election, spot, one, rank, Role.BESIDE);
            }
        });
    }

    private double value(PartyBound bound, String election, Spot spot, PartyVotes one) {
        return switch (bound.measure()) {
            case VOTES -> one.votes();
            case SHARE -> figures.share(election, spot, one, Role.BESIDE).value();
            default -> figures.seats(election, spot, one, Role.BESIDE).value();
        };
    }
}
