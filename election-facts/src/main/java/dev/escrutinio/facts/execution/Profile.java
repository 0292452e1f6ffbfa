package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.store.Facts.PartyVotes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What makes places alike: standardised shares of the parties that matter in the nation, turnout, income and age.
///
/// @param measures measures of the profile
record Profile(Run run, String election, List<Asked> measures) {

    // Parties below this share of the nation's valid votes say where a place is rather than what it is like.
    private static final double LEAST_SHARE = 2;
    private static final List<String> INDICATORS = List.of("income_person", "mean_age");

    /// The query's own measures, or the usual ones as far as the named place has them.
    static Profile of(Run run, String election, Spot named) {
        return new Profile(run, election, run.measures().isEmpty() ? usual(run, election, named) : run.measures());
    }

    /// Root mean square of the standardised differences to the named place; not a number for places that lack a
    /// measure.
    double[] distances(Spot named, Spots others) {
        double[] distances = Scanned.none(others.size()).values();
        double[] own = values(named);
        if (own == null) {
            return distances;
        }
        Scan scan = Scan.of(run.facts(), others);
        List<Scanned> columns =
                measures.stream().map(one -> scan.values(one, election)).toList();
        int[] complete = IntStream.range(0, others.size())
                .filter(i -> columns.stream().allMatch(column -> column.known(i)))
                .toArray();
        double[] deviations = columns.stream()
                .mapToDouble(column -> Statistics.deviation(
                        Arrays.stream(complete)
                                .mapToDouble(i -> column.values()[i])
                                .toArray(),
                        0))
                .toArray();
        for (int i : complete) {
            distances[i] = distance(own, columns, i, deviations);
        }
        return distances;
    }

    private double @Nullable [] values(Spot spot) {
        double[] values = new double[measures.size()];
        for (int i = 0; i < values.length; i++) {
            Reading.Known known = run.scanned(measures.get(i), election, spot);
            if (known == null) {
                return null;
            }
            values[i] = known.value();
        }
        return values;
    }

    private static double distance(double[] own, List<Scanned> columns, int place, double[] deviations) {
        double sum = 0;
        for (int i = 0; i < own.length; i++) {
            double z = deviations[i] == 0 ? 0 : (own[i] - columns.get(i).values()[place]) / deviations[i];
            sum += z * z;
        }
        return Math.sqrt(sum / own.length);
    }

    private static List<Asked> usual(Run run, String election, Spot named) {
        Measures measures = new Measures(run.facts());
        Spot nation = Spot.of("ES");
        double valid = run.reader().term(election, nation, "valid", Scope.WITHOUT_CERA);
        List<Measure> candidates = new ArrayList<>();
        for (PartyVotes one : run.reader().results(election, nation, Scope.WITHOUT_CERA)) {
            if (100 * one.votes() / valid >= LEAST_SHARE) {
                candidates.add(Measure.of("vote_share", one.party()));
            }
        }
        candidates.add(Measure.of("turnout"));
        List<Asked> profile = new ArrayList<>();
        for (Measure one : candidates) {
            Asked asked = measures.ready(one, List.of(named), run.query().scope());
            // A party of one region is in no other place's profile.
            if (run.scanned(asked, election, named) != null) {
                profile.add(asked);
            }
        }
        for (String indicator : INDICATORS) {
            boolean there = run.facts()
                    .catalog()
                    .measure(indicator)
                    .map(one -> !one.periods().isEmpty())
                    .orElse(false);
            if (there) {
                Asked asked = measures.ready(Measure.of(indicator), List.of(named), null);
                if (run.scanned(asked, null, named) != null) {
                    profile.add(asked);
                }
            }
        }
        return profile;
    }
}
