package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.catalog.Election;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.facts.store.PlaceCounts;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads the columns of places of one level below the province.
record ColumnScan(Facts facts, MeasureReader reader, Spots spots, Level level) implements Scan {

    ColumnScan(Facts facts, Spots spots, Level level) {
        this(facts, new MeasureReader(facts), spots, level);
    }

    @Override
    public Scanned values(Asked asked, @Nullable String election) {
        if (asked.indicator()) {
            String period = Objects.requireNonNull(asked.measure().period(), "a period");
            return Scanned.of(facts.indicators(asked.id(), period, spots.codes()));
        }
        String when = Objects.requireNonNull(election, "an election");
        if (facts.catalog().election(when).map(Election::sharesOnly).orElse(false)) {
            return Scanned.of(facts.indicators(MeasureReader.published(asked), when, spots.codes()));
        }
        return counts(when, asked.scopeAt(spots.getFirst()))
                .map(counts -> counted(asked, when, counts))
                .orElseGet(() -> Scanned.none(spots.size()));
    }

    @Override
    public Scanned held(Asked asked, @Nullable String election) {
        Scanned values = values(asked, election);
        if (!PartyPair.lead(asked.definition()) || election == null) {
            return values;
        }
        Optional<PlaceCounts> counts = counts(election, asked.scopeAt(spots.getFirst()));
        return counts.isEmpty() ? values : lead(asked, election, counts.get());
    }

    private Scanned lead(Asked asked, String election, PlaceCounts counts) {
        PartyPair pair = pair(asked);
        long[] valid = counts.count(asked.denominator());
        long[] one = held(pair.one(), election, counts);
        long[] other = held(pair.other(), election, counts);
        long[] ahead = each(i -> !Held.comparable(one[i], other[i]) || valid[i] <= 0
                ? PlaceCounts.NONE
                : Held.votes(one[i]) - Held.votes(other[i]));
        return asked.unit() == Unit.VOTES ? Scanned.counts(ahead) : Scanned.shares(ahead, valid);
    }

    private Scanned counted(Asked asked, String election, PlaceCounts counts) {
        return switch (asked.definition().kind()) {
            case COUNT -> Scanned.counts(above(asked, election, counts));
            case SHARE -> Scanned.shares(above(asked, election, counts), counts.count(asked.denominator()));
            case ORDER -> order(asked, election, counts);
            // Seats are won by province, and indicators are read elsewhere.
            case SEATS, INDICATOR -> Scanned.none(spots.size());
        };
    }

    private Scanned order(Asked asked, String election, PlaceCounts counts) {
        long[] valid = counts.count(asked.denominator());
        if (asked.unit() == Unit.RATIO && asked.ofParty()) {
            return new PlaceScan(reader, spots).values(asked, election);
        }
        if (PartyPair.measured(asked.definition())) {
            long[] ahead = ahead(asked, election, counts, valid);
            return asked.unit() == Unit.VOTES ? Scanned.counts(ahead) : Scanned.shares(ahead, valid);
        }
        Front front = front(counts);
        return switch (asked.unit()) {
            case VOTES -> Scanned.counts(each(i -> valid[i] <= 0 ? PlaceCounts.NONE : front.ahead(i)));
            case POINTS, PERCENT -> Scanned.shares(each(front::ahead), valid);
            // The other ones need the parties of a place in their order.
            default -> new PlaceScan(reader, spots).values(asked, election);
        };
    }

    private long[] ahead(Asked asked, String election, PlaceCounts counts, long[] valid) {
        PartyPair pair = pair(asked);
        long[] one = votes(pair.one(), election, counts);
        long[] other = votes(pair.other(), election, counts);
        return each(i -> one[i] == PlaceCounts.NONE || other[i] == PlaceCounts.NONE || valid[i] <= 0
                ? PlaceCounts.NONE
                : PartyPair.ahead(asked.definition(), one[i], other[i]));
    }

    private static PartyPair pair(Asked asked) {
        return PartyPair.of(Objects.requireNonNull(asked.party(), "two parties"))
                .orElseThrow();
    }

    private long[] above(Asked asked, String election, PlaceCounts counts) {
        if (!asked.ofParty()) {
            return counts.count(MeasureReader.numerator(asked));
        }
        String party = Objects.requireNonNull(asked.party(), "a party");
        return MeasureReader.WINNER.equals(party) ? each(front(counts)::winning) : votes(party, election, counts);
    }

    @Override
    public long[] held(String party, String election, @Nullable Scope scope) {
        return counts(election, scope)
                .map(counts -> held(party, election, counts))
                .orElseGet(() -> each(i -> Held.UNKNOWN));
    }

    private long[] held(String party, String election, PlaceCounts counts) {
        long[] held = each(i -> counts.exists(i) ? Held.ABSENT : Held.UNKNOWN);
        for (String part : PartySum.parts(party)) {
            long[] votes = counts.votes(reader.members(part, election));
            Joined joined = new Joined(reader, election, part);
            for (int i = 0; i < held.length; i++) {
                if (held[i] != Held.UNKNOWN) {
                    boolean stood = votes[i] != PlaceCounts.NONE;
                    held[i] = stood
                            ? Held.votes(held[i]) + votes[i]
                            : joined.at(spots.codes().get(i)) ? Held.UNKNOWN : held[i];
                }
            }
        }
        return held;
    }

    private long[] votes(String party, String election, PlaceCounts counts) {
        List<long[]> parts = PartySum.parts(party).stream()
                .map(part -> counts.votes(reader.members(part, election)))
                .toList();
        return parts.size() == 1 ? parts.getFirst() : each(i -> sum(parts, i));
    }

    private static long sum(List<long[]> parts, int place) {
        long sum = 0;
        for (long[] part : parts) {
            if (part[place] == PlaceCounts.NONE) {
                return PlaceCounts.NONE;
            }
            sum += part[place];
        }
        return sum;
    }

    @Override
    public @Nullable String[] winners(String election, @Nullable Scope scope) {
        return counts(election, scope)
                .map(counts -> front(counts).winners())
                .orElseGet(() -> new @Nullable String[spots.size()]);
    }

    @Override
    public int[] positions(String party, String election, @Nullable Scope scope) {
        return counts(election, scope)
                .map(counts -> positions(party, election, counts))
                .orElseGet(
                        () -> IntStream.range(0, spots.size()).map(i -> UNKNOWN).toArray());
    }

    private int[] positions(String party, String election, PlaceCounts counts) {
        List<String> own = reader.members(party, election);
        long[] votes = counts.votes(own);
        Better better = new Better(own, votes);
        counts.forEach(better);
        int[] positions = new int[votes.length];
        Joined joined = new Joined(reader, election, party);
        for (int i = 0; i < positions.length; i++) {
            boolean unknown = !counts.exists(i)
                    || (votes[i] == PlaceCounts.NONE && joined.at(spots.codes().get(i)));
            positions[i] = unknown ? UNKNOWN : better.position(i);
        }
        return positions;
    }

    private Optional<PlaceCounts> counts(String election, @Nullable Scope scope) {
        return Asked.usual(spots.getFirst(), scope) == Scope.WITH_CERA
                ? Optional.empty()
                : facts.placeCounts(election, level, spots.codes());
    }

    private Front front(PlaceCounts counts) {
        Front front = new Front(spots.size());
        counts.forEach(front);
        return front;
    }

    private long[] each(IntToLongFunction function) {
        long[] all = new long[spots.size()];
        Arrays.setAll(all, function);
        return all;
    }

    /// Whether a party without votes of its own stood inside another one's candidacies: the same all over a province.
    private static final class Joined {
        private final MeasureReader reader;
        private final String election;
        private final String party;
        private String province = "none";
        private boolean there;

        Joined(MeasureReader reader, String election, String party) {
            this.reader = reader;
            this.election = election;
            this.party = party;
        }

        boolean at(String code) {
            if (!code.startsWith(province)) {
                province = code.substring(0, 2);
                there = reader.joined(election, code, party).isPresent();
            }
            return there;
        }
    }
}
