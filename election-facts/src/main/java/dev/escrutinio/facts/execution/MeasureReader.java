package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.catalog.Election;
import dev.escrutinio.facts.catalog.MeasureKind;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.facts.store.Facts.PartyVotes;
import dev.escrutinio.facts.store.PlaceCounts;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The one room in which the value of any measure at any place is found.
final class MeasureReader {

    /// The party that came first in the place, whichever it is.
    static final String WINNER = "winner";

    /// The indicator that adds up over places.
    static final String INHABITANTS = "population";

    private static final String PARTIES_WITH_VOTES = "parties_with_votes";

    static final long NONE = PlaceCounts.NONE;

    private final Facts facts;
    private final Reasons reasons;

    MeasureReader(Facts facts) {
        this.facts = facts;
        reasons = Reasons.of(facts.catalog());
    }

    /// Reads a measure.
    ///
    /// @param election null for indicators only
    /// @param widen whether an indicator may be taken from the district or municipality around
    Reading read(Asked asked, @Nullable String election, Spot spot, boolean widen) {
        if (asked.indicator()) {
            return indicator(asked, spot, widen);
        }
        String when = Objects.requireNonNull(election, "an election");
        if (facts.catalog().election(when).map(Election::sharesOnly).orElse(false)) {
            return published(asked, when, spot);
        }
        if (asked.definition().kind() == MeasureKind.SEATS && !spot.wide()) {
            return unknown(() -> reasons.seatsBelowProvince(spot.code()));
        }
        if (asked.inSpainOnly() && spot.abroad()) {
            return notTold(asked, when, spot);
        }
        Scope scope = asked.scopeAt(spot);
        Reading.Unknown impossible = impossible(when, spot, scope);
        if (impossible != null) {
            return impossible;
        }
        String party = asked.party();
        if (asked.ofParty() && WINNER.equals(party)) {
            party = winner(when, spot, scope);
            if (party == null) {
                return unknown(() -> reasons.noWinner(spot.code(), when));
            }
        }
        return switch (asked.definition().kind()) {
            case COUNT -> count(asked, party, when, spot, scope);
            case SHARE -> share(asked, party, when, spot, scope);
            case SEATS -> seats(asked, party, when, spot);
            case ORDER -> order(asked, when, spot, scope);
            case INDICATOR -> indicator(asked, spot, widen);
        };
    }

    /// Whether the place cannot have counts of the election and scope.
    Reading.@Nullable Unknown impossible(String election, Spot spot, Scope scope) {
        for (String code : spot.codes()) {
            if (!facts.exists(election, code)) {
                return unknown(() -> reasons.placeNotInElection(code, election));
            }
        }
        return scope == Scope.WITH_CERA && !spot.abroad() && !wideOrAbroad(spot)
                ? unknown(() -> reasons.ceraOnlyByProvince(spot.code()))
                : null;
    }

    /// Parties with votes, most votes first.
    List<PartyVotes> results(String election, Spot spot, Scope scope) {
        if (spot.single()) {
            return facts.results(election, spot.code(), scope);
        }
        return Sums.of(spot.codes().stream()
                .map(code -> facts.results(election, code, scope))
                .toList());
    }

    /// Parties that stood there, also those without votes, fewest votes first.
    List<PartyVotes> standing(String election, Spot spot, Scope scope) {
        List<PartyVotes> all = spot.single()
                ? facts.standing(election, spot.code(), scope)
                : Sums.of(spot.codes().stream()
                        .map(code -> facts.standing(election, code, scope))
                        .toList());
        return all.reversed();
    }

    /// A term of a place; [#NONE] where rows do not tell it.
    long term(String election, Spot spot, String term, Scope scope) {
        long sum = 0;
        for (String code : spot.codes()) {
            OptionalLong one = facts.count(election, code, term, scope);
            if (one.isEmpty()) {
                return NONE;
            }
            sum += one.getAsLong();
        }
        return sum;
    }

    /// Votes of a party, space or sum; [#NONE] where it, or a part of the sum, did not stand by itself.
    long votes(String election, Spot spot, String party, Scope scope) {
        if (PartySum.is(party)) {
            return added(election, spot, PartySum.parts(party), scope);
        }
        long sum = NONE;
        for (String code : spot.codes()) {
            OptionalLong one = facts.votes(election, code, party, scope);
            if (one.isPresent()) {
                sum = Math.max(sum, 0) + one.getAsLong();
            }
        }
        return sum;
    }

    /// Votes by which a party, space or sum is held against another one, as [Held] tells them.
    long held(String election, Spot spot, String party, Scope scope) {
        long held = Held.ABSENT;
        for (String part : PartySum.parts(party)) {
            long votes = votes(election, spot, part, scope);
            if (votes != NONE) {
                held = Held.votes(held) + votes;
            } else if (family(part, election, spot) != null) {
                return Held.UNKNOWN;
            }
        }
        return held;
    }

    private long added(String election, Spot spot, List<String> parties, Scope scope) {
        long sum = 0;
        for (String party : parties) {
            long one = votes(election, spot, party, scope);
            if (one == NONE) {
                return NONE;
            }
            sum += one;
        }
        return sum;
    }

    /// The family inside whose candidacies a party stood in a place where it did not stand by itself.
    Optional<String> joined(String election, String code, String party) {
        return facts.exists(election, code) && !facts.stood(election, code, party)
                ? facts.catalog().within(election, party, code)
                : Optional.empty();
    }

    /// The party with most votes; null on a tie or without votes.
    @Nullable
    String winner(String election, Spot spot, Scope scope) {
        List<PartyVotes> results = results(election, spot, scope);
        boolean tie =
                results.size() > 1 && results.get(0).votes() == results.get(1).votes();
        return results.isEmpty() || tie ? null : results.getFirst().party();
    }

    private Reading count(Asked asked, @Nullable String party, String election, Spot spot, Scope scope) {
        if (asked.ofParty()) {
            String who = Objects.requireNonNull(party, "a party");
            long votes = votes(election, spot, who, scope);
            return votes == NONE
                    ? absent(who, election, spot, Reading.Known.count(0, who))
                    : Reading.Known.count(votes, who);
        }
        long count = term(election, spot, numerator(asked), scope);
        return count == NONE ? notTold(asked, election, spot) : Reading.Known.count(count, null);
    }

    private Reading share(Asked asked, @Nullable String party, String election, Spot spot, Scope scope) {
        long below = term(election, spot, asked.denominator(), scope);
        long above = asked.ofParty()
                ? votes(election, spot, Objects.requireNonNull(party, "a party"), scope)
                : term(election, spot, numerator(asked), scope);
        if (above == NONE && party == null) {
            return notTold(asked, election, spot);
        }
        if (above == NONE && party != null) {
            return absent(party, election, spot, below <= 0 ? null : Reading.Known.share(0, below, party));
        }
        return below <= 0
                ? unknown(() -> reasons.noVotes(spot.code(), election))
                : Reading.Known.share(above, below, party);
    }

    private Reading seats(Asked asked, @Nullable String party, String election, Spot spot) {
        if (PartyPair.measured(asked.definition())) {
            return seatsApart(asked, Objects.requireNonNull(party, "two parties"), election, spot);
        }
        long all = 0;
        long won = 0;
        Set<String> holders = new HashSet<>();
        for (String code : spot.codes()) {
            Map<String, Integer> seats = facts.seats(election, code);
            seats.forEach((holder, number) -> {
                if (number > 0) {
                    holders.add(holder);
                }
            });
            all += seats.values().stream().mapToInt(Integer::intValue).sum();
            won += party == null
                    ? 0
                    : members(party, election).stream()
                            .mapToInt(id -> seats.getOrDefault(id, 0))
                            .sum();
        }
        if (all == 0) {
            return unknown(() -> reasons.seatsNotKnown(spot.code(), election));
        }
        if (SeatVotes.MEASURES.contains(asked.id())) {
            return new SeatVotes(facts, this, reasons).read(asked, party, election, spot);
        }
        if (asked.unit() == Unit.COUNT) {
            return Reading.Known.count(holders.size(), null);
        }
        long votes = party == null
                ? term(election, spot, "candidacies", Scope.WITH_CERA)
                : votes(election, spot, party, Scope.WITH_CERA);
        if (party != null && votes == NONE) {
            return absent(party, election, spot, seatsOf(asked, 0, all, party), seatsOf(asked, won, all, party));
        }
        long seats = party == null ? all : won;
        return switch (asked.unit()) {
            case VOTES_PER_SEAT -> votesPerSeat(votes, seats, party, election, spot);
            case PERCENT -> Reading.Known.share(seats, all, party);
            default -> Reading.Known.count(seats, party);
        };
    }

    /// How many seats one party has more than another one, where both stood.
    private Reading seatsApart(Asked asked, String both, String election, Spot spot) {
        PartyPair pair = PartyPair.of(both).orElseThrow();
        Asked seats = asked.as(facts.catalog().measure("seats").orElseThrow());
        Reading one = seats(seats, pair.one(), election, spot);
        Reading other = seats(seats, pair.other(), election, spot);
        if (one instanceof Reading.Known first && other instanceof Reading.Known second) {
            return Reading.Known.count((long) (first.value() - second.value()), both);
        }
        String missing = one instanceof Reading.Known ? pair.other() : pair.one();
        long votes = held(election, spot, pair.one(), Scope.WITH_CERA);
        long others = held(election, spot, pair.other(), Scope.WITH_CERA);
        return absent(
                missing,
                election,
                spot,
                null,
                Held.comparable(votes, others) ? Reading.Known.count(held(one) - held(other), both) : null);
    }

    /// Seats that a party is held against another one by.
    private static long held(Reading seats) {
        return switch (seats) {
            case Reading.Known known -> (long) known.value();
            case Reading.Absent absent -> (long) absent.held().value();
            case Reading.Joined _, Reading.Unknown _ -> 0;
        };
    }

    private static Reading.@Nullable Known seatsOf(Asked asked, long seats, long all, String party) {
        return switch (asked.unit()) {
            case VOTES_PER_SEAT -> null;
            case PERCENT -> Reading.Known.share(seats, all, party);
            default -> Reading.Known.count(seats, party);
        };
    }

    private Reading votesPerSeat(long votes, long seats, @Nullable String party, String election, Spot spot) {
        return seats == 0
                ? unknown(() -> reasons.noSeats(reasons.names().party(String.valueOf(party)), spot.code(), election))
                : new Reading.Known((double) votes / seats, votes, seats, party, null);
    }

    private Reading order(Asked asked, String election, Spot spot, Scope scope) {
        if (PartyPair.measured(asked.definition())) {
            return apart(asked, election, spot, scope);
        }
        List<PartyVotes> results = results(election, spot, scope);
        long valid = term(election, spot, asked.denominator(), scope);
        if (results.isEmpty() || valid <= 0) {
            return unknown(() -> reasons.noVotes(spot.code(), election));
        }
        long ahead = results.getFirst().votes()
                - (results.size() > 1 ? results.get(1).votes() : 0);
        return switch (asked.unit()) {
            case VOTES -> Reading.Known.count(ahead, null);
            case POINTS, PERCENT -> Reading.Known.share(ahead, valid, null);
            default ->
                PARTIES_WITH_VOTES.equals(asked.id())
                        ? Reading.Known.count(results.size(), null)
                        : new Reading.Known(effectiveParties(results), null, null, null, null);
        };
    }

    /// How far one party is ahead of another one.
    private Reading apart(Asked asked, String election, Spot spot, Scope scope) {
        String both = Objects.requireNonNull(asked.party(), "two parties");
        PartyPair pair = PartyPair.of(both).orElseThrow();
        long one = votes(election, spot, pair.one(), scope);
        long other = votes(election, spot, pair.other(), scope);
        long valid = term(election, spot, asked.denominator(), scope);
        if (one == NONE || other == NONE) {
            String missing = one == NONE ? pair.one() : pair.other();
            return absent(missing, election, spot, null, valid <= 0 ? null : lead(asked, election, spot, scope, valid));
        }
        if (valid <= 0) {
            return unknown(() -> reasons.noVotes(spot.code(), election));
        }
        if (asked.unit() == Unit.RATIO) {
            return other == 0
                    ? unknown(() -> reasons.noTimesOfNothing(pair.other(), spot.code(), election))
                    : new Reading.Known((double) one / other, one, other, both, null);
        }
        long ahead = PartyPair.ahead(asked.definition(), one, other);
        return asked.unit() == Unit.VOTES ? Reading.Known.count(ahead, both) : Reading.Known.share(ahead, valid, both);
    }

    /// How far a party is ahead where one of the two did not stand; null where nobody can tell.
    private Reading.@Nullable Known lead(Asked asked, String election, Spot spot, Scope scope, long valid) {
        String both = Objects.requireNonNull(asked.party(), "two parties");
        PartyPair pair = PartyPair.of(both).orElseThrow();
        long one = held(election, spot, pair.one(), scope);
        long other = held(election, spot, pair.other(), scope);
        if (!PartyPair.lead(asked.definition()) || !Held.comparable(one, other)) {
            return null;
        }
        long ahead = Held.votes(one) - Held.votes(other);
        return asked.unit() == Unit.VOTES ? Reading.Known.count(ahead, both) : Reading.Known.share(ahead, valid, both);
    }

    // Laakso and Taagepera: one over the sum of the squared shares of the votes to candidacies.
    private static double effectiveParties(List<PartyVotes> results) {
        double all = results.stream().mapToLong(PartyVotes::votes).sum();
        double squares = 0;
        for (PartyVotes one : results) {
            squares += (one.votes() / all) * (one.votes() / all);
        }
        return 1 / squares;
    }

    private Reading indicator(Asked asked, Spot spot, boolean widen) {
        String period = Objects.requireNonNull(asked.measure().period(), "a period");
        if (!spot.single()) {
            return INHABITANTS.equals(asked.id())
                    ? inhabitants(asked, period, spot)
                    : unknown(() -> reasons.indicatorNotAdded(asked.id()));
        }
        OptionalDouble exact = facts.indicator(asked.id(), period, spot.code());
        if (exact.isPresent()) {
            return new Reading.Known(exact.getAsDouble(), null, null, null, null);
        }
        return widen ? wider(asked, period, spot.code()) : notPublished(asked, period, spot);
    }

    /// How many people live in several places together: of all that is published the only thing that adds up.
    private Reading inhabitants(Asked asked, String period, Spot spot) {
        double sum = 0;
        for (String code : spot.codes()) {
            OptionalDouble one = facts.indicator(asked.id(), period, code);
            if (one.isEmpty()) {
                return notPublished(asked, period, Spot.of(code));
            }
            sum += one.getAsDouble();
        }
        return new Reading.Known(sum, null, null, null, null);
    }

    private Reading wider(Asked asked, String period, String code) {
        for (int length : new int[] {7, 5}) {
            String around = code.length() > length ? code.substring(0, length) : code;
            OptionalDouble value = facts.indicator(asked.id(), period, around);
            if (code.length() > length && value.isPresent()) {
                return new Reading.Known(value.getAsDouble(), null, null, null, around);
            }
        }
        return notPublished(asked, period, Spot.of(code));
    }

    private Reading published(Asked asked, String election, Spot spot) {
        OptionalDouble value =
                spot.single() ? facts.indicator(published(asked), election, spot.code()) : OptionalDouble.empty();
        if (value.isPresent()) {
            return new Reading.Known(value.getAsDouble(), null, null, asked.party(), null);
        }
        return spot.single() && spot.level() == Level.SECTION
                ? notPublished(asked, election, spot)
                : unknown(() -> reasons.sharesOnlyNoSum(spot.code(), election));
    }

    /// Families whose votes a party, space or sum adds up in an election.
    List<String> members(String party, String election) {
        return PartySum.parts(party).stream()
                .flatMap(one ->
                        facts
                                .catalog()
                                .space(one)
                                .map(space -> space.membersIn(election))
                                .orElse(List.of(one))
                                .stream())
                .toList();
    }

    private Reading absent(String party, String election, Spot spot, Reading.@Nullable Known none) {
        return absent(party, election, spot, none, null);
    }

    /// No votes of its own: it did not stand, or stood inside another one's candidacies.
    ///
    /// @param none what is told of it then to who asks for exactly this
    /// @param held what conditions take where it did not stand
    private Reading absent(
            String party, String election, Spot spot, Reading.@Nullable Known none, Reading.@Nullable Known held) {
        if (PartySum.is(party)) {
            return absent(missingPart(party, election, spot), election, spot, null, held);
        }
        String family = family(party, election, spot);
        if (family == null) {
            Supplier<Reason> reason = () -> reasons.partyDidNotStand(party, spot.code(), election);
            return held == null ? unknown(reason) : new Reading.Absent(held, reason);
        }
        Supplier<Reason> reason = () -> reasons.partyStoodWithin(party, family, spot.code(), election);
        return none == null ? unknown(reason) : new Reading.Joined(none, reason);
    }

    /// The family inside whose candidacies a party stood in any part of a place; null where there is none.
    private @Nullable String family(String party, String election, Spot spot) {
        return spot.codes().stream()
                .flatMap(code -> joined(election, code, party).stream())
                .findFirst()
                .orElse(null);
    }

    /// The part of a sum that has no votes of its own there, first one inside another one's candidacies.
    private String missingPart(String sum, String election, Spot spot) {
        Scope scope = Asked.usual(spot, null);
        List<String> missing = PartySum.parts(sum).stream()
                .filter(part -> votes(election, spot, part, scope) == NONE)
                .toList();
        return missing.stream()
                .filter(part -> family(part, election, spot) != null)
                .findFirst()
                .orElse(missing.isEmpty() ? PartySum.parts(sum).getLast() : missing.getFirst());
    }

    private Reading notPublished(Asked asked, String period, Spot spot) {
        return unknown(() -> reasons.indicatorNotPublished(asked.id(), period, spot.code()));
    }

    private Reading notTold(Asked asked, String election, Spot spot) {
        return unknown(
                () -> reasons.indicatorNotPublished(asked.id(), reasons.names().election(election), spot.code()));
    }

    private static Reading.Unknown unknown(Supplier<Reason> reason) {
        return new Reading.Unknown(reason);
    }

    private static boolean wideOrAbroad(Spot spot) {
        return spot.codes().stream().allMatch(code -> {
            Level level = Spot.level(code);
            return level == Level.CERA || !level.below(Level.PROVINCE);
        });
    }

    /// Id under which a merged file publishes a share.
    static String published(Asked asked) {
        return asked.party() == null ? asked.id() : asked.id() + ":" + asked.party();
    }

    static String numerator(Asked asked) {
        return Objects.requireNonNullElse(asked.definition().numerator(), "candidacies");
    }
}
