package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.execution.Order.Placed;
import dev.escrutinio.facts.store.Facts.PartyVotes;
import java.util.ArrayList;
import java.util.List;
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

    /// Root mean square of the standardised differences to the named place; places that lack a measure are left out.
    List<Placed> distances(Spot named, List<Spot> others) {
        double[] own = values(named);
        List<Spot> complete = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        for (Spot other : others) {
            double[] row = values(other);
            if (row != null) {
                complete.add(other);
                rows.add(row);
            }
        }
        List<Placed> distances = new ArrayList<>();
        if (own == null || rows.isEmpty()) {
            return distances;
        }
        double[] deviations = deviations(rows);
        for (int i = 0; i < rows.size(); i++) {
            distances.add(new Placed(complete.get(i), distance(own, rows.get(i), deviations)));
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

    private static double[] deviations(List<double[]> rows) {
        double[] deviations = new double[rows.getFirst().length];
        for (int i = 0; i < deviations.length; i++) {
            int column = i;
            deviations[i] = Statistics.deviation(
                    rows.stream().mapToDouble(row -> row[column]).toArray(), 0);
        }
        return deviations;
    }

    private static double distance(double[] own, double[] other, double[] deviations) {
        double sum = 0;
        for (int i = 0; i < own.length; i++) {
            double z = deviations[i] == 0 ? 0 : (own[i] - other[i]) / deviations[i];
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
