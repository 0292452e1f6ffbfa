package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.allocation.Allocation;
import dev.escrutinio.facts.allocation.Contender;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.facts.store.Facts.PartyVotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/// Votes as seats make them count: what a party lacked for one more, what it had to spare, and what won none.
///
/// What a party lacks, or has to spare, is found by allocating again: its votes, and with them the valid ones of the
/// constituency, are more or fewer; those of all others stay.
final class SeatVotes {

    static final Set<String> MEASURES = Set.of(
            "votes_to_seat",
            "votes_to_spare",
            "votes_without_seat",
            "without_seat_share",
            "wasted_votes",
            "wasted_share");

    private final Facts facts;
    private final MeasureReader reader;
    private final Reasons reasons;

    SeatVotes(Facts facts, MeasureReader reader, Reasons reasons) {
        this.facts = facts;
        this.reader = reader;
        this.reasons = reasons;
    }

    Reading read(Asked asked, @Nullable String party, String election, Spot spot) {
        return switch (asked.id()) {
            case "votes_to_seat", "votes_to_spare" ->
                ofParty(asked, Objects.requireNonNull(party, "a party"), election, spot);
            default -> withoutSeat(asked, election, spot);
        };
    }

    private Reading withoutSeat(Asked asked, String election, Spot spot) {
        List<String> places = asked.id().startsWith("wasted") ? provinces(election, spot) : spot.codes();
        long votes = 0;
        for (String place : places) {
            Map<String, Integer> seats = facts.seats(election, place);
            for (PartyVotes one : facts.results(election, place, Scope.WITH_CERA)) {
                votes += seats.getOrDefault(one.party(), 0) > 0 ? 0 : one.votes();
            }
        }
        long valid = reader.term(election, spot, "valid", Scope.WITH_CERA);
        return asked.id().endsWith("share")
                ? Reading.Known.share(votes, valid, null)
                : Reading.Known.count(votes, null);
    }

    private List<String> provinces(String election, Spot spot) {
        return spot.codes().stream()
                .flatMap(code -> facts.catalog().inside(election, code, Level.PROVINCE).stream())
                .filter(province -> facts.exists(election, province))
                .distinct()
                .toList();
    }

    private Reading ofParty(Asked asked, String party, String election, Spot spot) {
        List<Constituency> all = new Constituencies(facts, reader, Operation.Seats.real(), election).of(spot);
        if (all.isEmpty()) {
            return new Reading.Unknown(() -> reasons.seatsNotKnown(spot.code(), election));
        }
        if (all.size() > 1) {
            return new Reading.Unknown(() -> reasons.oneConstituencyNeeded("Cuántos votos van de un escaño a otro"));
        }
        Constituency real = all.getFirst();
        Set<String> own = Set.copyOf(reader.members(party, election));
        List<Contender> candidacies = real.contenders().stream()
                .filter(contender -> own.contains(contender.party()))
                .toList();
        if (candidacies.size() != 1) {
            return new Reading.Unknown(() -> reasons.partyDidNotStand(party, spot.code(), election));
        }
        Contender one = candidacies.getFirst();
        int seats = seats(real, one, 0);
        return "votes_to_seat".equals(asked.id())
                ? lacked(real, one, seats, party, election, spot)
                : spared(real, one, seats, party, election, spot);
    }

    private Reading lacked(Constituency real, Contender one, int seats, String party, String election, Spot spot) {
        if (seats >= real.seats()) {
            return new Reading.Unknown(() -> reasons.allSeats(party, spot.code(), election));
        }
        long enough = 1;
        while (seats(real, one, enough) <= seats) {
            enough *= 2;
        }
        return Reading.Known.count(first(enough / 2, enough, more -> seats(real, one, more) > seats), party);
    }

    private Reading spared(Constituency real, Contender one, int seats, String party, String election, Spot spot) {
        if (seats == 0) {
            return new Reading.Unknown(() -> reasons.noSeatToLose(party, spot.code(), election));
        }
        long tooMany = first(0, one.votes(), fewer -> seats(real, one, -fewer) < seats);
        return Reading.Known.count(tooMany - 1, party);
    }

    /// The least number above one end, up to the other, from which on a test holds.
    private static long first(long below, long upTo, LongPredicate test) {
        long low = below;
        long high = upTo;
        while (high - low > 1) {
            long middle = (low + high) >>> 1;
            if (test.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /// Seats of a candidacy with so many votes more or, below zero, fewer.
    private static int seats(Constituency real, Contender one, long more) {
        List<Contender> contenders = new ArrayList<>(real.contenders());
        Contender changed = new Contender(one.party(), one.votes() + more);
        // Listed last, so that it wins no seat that the law would draw lots for.
        contenders.remove(one);
        contenders.add(changed);
        return new Constituency(contenders, real.valid() + more, real.threshold(), real.seats())
                .allocate().shares().stream()
                        .filter(share -> share.contender().equals(changed))
                        .mapToInt(Allocation.Share::seats)
                        .findFirst()
                        .orElse(0);
    }
}
