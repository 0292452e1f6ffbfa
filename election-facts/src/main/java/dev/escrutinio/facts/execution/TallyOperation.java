package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.facts.store.Facts.PartyVotes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// In how many of the places each party finished at a position, most places first.
final class TallyOperation {

    private TallyOperation() {}

    static void run(Run run, int position, QueryExecution.Searched searched) {
        if (!searched.within() && !(run.query().places() instanceof Places.OfStep)) {
            throw new Refusal(run.reasons().conditionsNeedWithin());
        }
        if (position < 1) {
            throw new Refusal(run.reasons().positionNotPositive());
        }
        run.elections().forEach(election -> tell(run, position, election));
    }

    private static void tell(Run run, int position, String election) {
        Map<String, Integer> places = new TreeMap<>();
        int without = 0;
        for (@Nullable String party : parties(run, position, election)) {
            if (party == null) {
                without++;
            } else {
                places.merge(party, 1, Integer::sum);
            }
        }
        List<Map.Entry<String, Integer>> ordered = places.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        for (Map.Entry<String, Integer> one : ordered) {
            int rank = 1
                    + (int) ordered.stream()
                            .filter(other -> other.getValue() > one.getValue())
                            .count();
            run.tellPlacesOf(one.getKey(), one.getValue(), rank, election);
        }
        run.tellPlaces(run.spots().size(), Role.OUT_OF, election);
        if (without > 0) {
            run.tellPlaces(without, Role.LEFT_OUT, election);
        }
    }

    private static @Nullable String[] parties(Run run, int position, String election) {
        return position == 1 && !(run.query().places() instanceof Places.OfStep)
                ? run.scan().winners(election, run.query().scope())
                : run.spots().stream()
                        .map(spot -> at(run, position, election, spot))
                        .toArray(String[]::new);
    }

    /// The party at a position; null where it is shared, or where there are no counts.
    private static @Nullable String at(Run run, int position, String election, Spot spot) {
        var scope = Asked.usual(spot, run.query().scope());
        if (run.reader().impossible(election, spot, scope) != null) {
            return null;
        }
        List<PartyVotes> results = run.reader().results(election, spot, scope);
        if (results.size() < position) {
            return null;
        }
        long votes = results.get(position - 1).votes();
        boolean shared = (position > 1 && results.get(position - 2).votes() == votes)
                || (position < results.size() && results.get(position).votes() == votes);
        return shared ? null : results.get(position - 1).party();
    }
}
