package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.facts.store.Facts.PartyVotes;
import java.util.List;
import java.util.Objects;

/// Votes and shares of the parties of a place.
final class PartyFigures {

    private static final String VOTES = "votes";
    private static final String SHARE = "vote_share";
    private static final String SEATS = "seats";

    private final Run run;
    private final Asked votes;
    private final Asked share;
    private final Asked seats;

    PartyFigures(Run run) {
        this.run = run;
        Measures measures = new Measures(run.facts());
        votes = usual(measures, VOTES);
        share = usual(measures, SHARE);
        seats = usual(measures, SEATS);
    }

    /// Results of a place; empty, and told as missing, where there are none.
    List<PartyVotes> results(String election, Spot spot) {
        Reading.Unknown impossible = run.reader().impossible(election, spot, votes.scopeAt(spot));
        if (impossible != null) {
            run.miss(impossible.reason().get());
            return List.of();
        }
        List<PartyVotes> results = run.reader().results(election, spot, votes.scopeAt(spot));
        if (results.isEmpty()) {
            run.miss(run.reasons().noVotes(spot.code(), election));
        }
        return results;
    }

    /// Parties that stood in a place, fewest votes first; empty, and told as missing, where nobody voted.
    List<PartyVotes> standing(String election, Spot spot) {
        return results(election, spot).isEmpty()
                ? List.of()
                : run.reader().standing(election, spot, votes.scopeAt(spot));
    }

    void tellVotes(String election, Spot spot, PartyVotes party, int rank, Role role) {
        run.tell(Figures.atRank(votes(election, spot, party, role), rank));
    }

    void tellShare(String election, Spot spot, PartyVotes party, int rank, Role role) {
        run.tell(Figures.atRank(share(election, spot, party, role), rank));
    }

    void tellSeats(String election, Spot spot, PartyVotes party, int rank, Role role) {
        run.tell(Figures.atRank(seats(election, spot, party, role), rank));
    }

    Figure votes(String election, Spot spot, PartyVotes party, Role role) {
        return run.figure(votes, election, spot, Reading.Known.count(party.votes(), party.party()), role);
    }

    Figure share(String election, Spot spot, PartyVotes party, Role role) {
        Asked own = share.of(party.party());
        long below = run.reader().term(election, spot, own.denominator(), own.scopeAt(spot));
        return run.figure(own, election, spot, Reading.Known.share(party.votes(), below, party.party()), role);
    }

    /// Seats of a party that stood in the place.
    Figure seats(String election, Spot spot, PartyVotes party, Role role) {
        return switch (run.reader().read(seats.of(party.party()), election, spot, false)) {
            case Reading.Known known -> run.figure(seats, election, spot, known, role);
            case Reading.Joined joined -> throw new Refusal(joined.reason().get());
            case Reading.Absent absent -> throw new Refusal(absent.reason().get());
            case Reading.Unknown unknown -> throw new Refusal(unknown.reason().get());
        };
    }

    /// Position of a party: 1 more than there are parties with more votes.
    static int rank(List<PartyVotes> results, long votes) {
        return 1 + (int) results.stream().filter(one -> one.votes() > votes).count();
    }

    private Asked usual(Measures measures, String id) {
        return measures.plain(id, run.query().scope())
                .orElseThrow(() -> new Refusal(run.reasons().measureUnknown(Objects.requireNonNull(id))));
    }
}
