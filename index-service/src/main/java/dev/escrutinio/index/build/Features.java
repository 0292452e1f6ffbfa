package dev.escrutinio.index.build;

import dev.escrutinio.contracts.index.Vectors;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.catalog.Election;
import dev.escrutinio.facts.catalog.MeasureDefinition;
import dev.escrutinio.facts.store.Facts;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a profile tells of a place: shares of the main parties, turnout, blank votes and indicators.
final class Features {

    private static final int PARTIES = Vectors.PROFILE_SIZE - 5;
    private static final List<String> INDICATORS = List.of("income_person", "mean_age", "gini");

    private final Facts facts;
    private final List<String> parties;

    Features(Facts facts) {
        this.facts = facts;
        parties = mainParties(facts);
    }

    /// The parties with most votes over all elections; ties by id.
    private static List<String> mainParties(Facts facts) {
        Map<String, Long> votes = new TreeMap<>();
        for (Election election : facts.catalog().elections()) {
            facts.results(election.id(), "ES", Scope.WITH_CERA)
                    .forEach(result -> votes.merge(result.party(), result.votes(), Long::sum));
        }
        return votes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(PARTIES)
                .map(Map.Entry::getKey)
                .toList();
    }

    double[] of(String election, String place) {
        double[] features = new double[Vectors.PROFILE_SIZE];
        Arrays.fill(features, Double.NaN);
        shares(election, place, features);
        features[PARTIES] = ratio(election, place, "voters", "census");
        features[PARTIES + 1] = ratio(election, place, "blank", "valid");
        for (int i = 0; i < INDICATORS.size(); i++) {
            features[PARTIES + 2 + i] = newest(INDICATORS.get(i), place);
        }
        return features;
    }

    private void shares(String election, String place, double[] features) {
        OptionalLong valid = facts.count(election, place, "valid", Scope.WITHOUT_CERA);
        if (valid.orElse(0) == 0) {
            return;
        }
        Arrays.fill(features, 0, PARTIES, 0);
        Map<String, Long> votes = facts.results(election, place, Scope.WITHOUT_CERA).stream()
                .collect(Collectors.toMap(Facts.PartyVotes::party, Facts.PartyVotes::votes));
        for (int i = 0; i < parties.size(); i++) {
            features[i] = 100.0 * votes.getOrDefault(parties.get(i), 0L) / valid.getAsLong();
        }
    }

    private double ratio(String election, String place, String numerator, String denominator) {
        OptionalLong whole = facts.count(election, place, denominator, Scope.WITHOUT_CERA);
        OptionalLong part = facts.count(election, place, numerator, Scope.WITHOUT_CERA);
        return whole.orElse(0) == 0 || part.isEmpty() ? Double.NaN : 100.0 * part.getAsLong() / whole.getAsLong();
    }

    private double newest(String measure, String place) {
        return facts.catalog().measure(measure).map(MeasureDefinition::periods).orElse(List.of()).stream()
                .sorted(Comparator.reverseOrder())
                .map(period -> facts.indicator(measure, period, place))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .findFirst()
                .orElse(Double.NaN);
    }
}
