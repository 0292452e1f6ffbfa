package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.facts.store.Facts.PartyVotes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads places one by one: provinces and wider ones, residents abroad, places added up.
record PlaceScan(MeasureReader reader, Spots spots) implements Scan {

    PlaceScan(Facts facts, Spots spots) {
        this(new MeasureReader(facts), spots);
    }

    @Override
    public Scanned values(Asked asked, @Nullable String election) {
        Scanned scanned = Scanned.none(spots.size());
        for (int i = 0; i < spots.size(); i++) {
            if (reader.read(asked, election, spots.get(i), false) instanceof Reading.Known known) {
                scanned.values()[i] = known.value();
                scanned.above()[i] = known.numerator() == null ? 0 : known.numerator();
                scanned.below()[i] = known.denominator() == null ? 0 : known.denominator();
            }
        }
        return scanned;
    }

    @Override
    public Scanned held(Asked asked, @Nullable String election) {
        Scanned scanned = values(asked, election);
        for (int i = 0; i < spots.size(); i++) {
            if (!scanned.known(i)
                    && reader.read(asked, election, spots.get(i), false) instanceof Reading.Absent absent) {
                scanned.values()[i] = absent.held().value();
            }
        }
        return scanned;
    }

    @Override
    public long[] held(String party, String election, @Nullable Scope scope) {
        return spots.stream()
                .mapToLong(spot -> absent(election, spot, scope)
                        ? Held.UNKNOWN
                        : reader.held(election, spot, party, Asked.usual(spot, scope)))
                .toArray();
    }

    @Override
    public @Nullable String[] winners(String election, @Nullable Scope scope) {
        @Nullable String[] winners = new @Nullable String[spots.size()];
        for (int i = 0; i < winners.length; i++) {
            Spot spot = spots.get(i);
            winners[i] = absent(election, spot, scope) ? null : reader.winner(election, spot, Asked.usual(spot, scope));
        }
        return winners;
    }

    @Override
    public int[] positions(String party, String election, @Nullable Scope scope) {
        List<String> own = reader.members(party, election);
        return spots.stream()
                .mapToInt(spot -> absent(election, spot, scope)
                                || reader.joined(election, spot.code(), party).isPresent()
                        ? UNKNOWN
                        : position(own, reader.results(election, spot, Asked.usual(spot, scope))))
                .toArray();
    }

    private static int position(List<String> own, List<PartyVotes> results) {
        long votes = 0;
        for (PartyVotes one : results) {
            votes += own.contains(one.party()) ? one.votes() : 0;
        }
        Better better = new Better(own, new long[] {votes});
        results.forEach(one -> better.visit(0, one.party(), one.votes()));
        return better.position(0);
    }

    private boolean absent(String election, Spot spot, @Nullable Scope scope) {
        return reader.impossible(election, spot, Asked.usual(spot, scope)) != null;
    }
}
