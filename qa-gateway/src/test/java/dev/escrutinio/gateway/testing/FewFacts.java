package dev.escrutinio.gateway.testing;

import dev.escrutinio.contracts.events.LoadEvent;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.facts.store.PlaceCounts;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/// Facts with a version, a load and a small catalog, and no counts: the scripted brain makes up its own.
public record FewFacts(String version, boolean demo) implements Facts {
    @Override
    public Catalog catalog() {
        return new FewNames();
    }

    @Override
    public Collection<LoadEvent.Completed> loads() {
        return List.of(new LoadEvent.Completed(
                "interior/2019-11",
                "interior",
                "Ministerio del Interior",
                "d".repeat(64),
                2,
                0,
                3,
                List.of(),
                List.of()));
    }

    @Override
    public boolean exists(String election, String place) {
        return false;
    }

    @Override
    public OptionalLong count(String election, String place, String term, Scope scope) {
        return OptionalLong.empty();
    }

    @Override
    public OptionalLong votes(String election, String place, String party, Scope scope) {
        return OptionalLong.empty();
    }

    @Override
    public boolean stood(String election, String place, String party) {
        return false;
    }

    @Override
    public List<PartyVotes> results(String election, String place, Scope scope) {
        return List.of();
    }

    @Override
    public List<PartyVotes> standing(String election, String place, Scope scope) {
        return List.of();
    }

    @Override
    public SortedMap<String, Integer> seats(String election, String place) {
        return new TreeMap<>();
    }

    @Override
    public List<PartyVotes> candidacies(String election, String province) {
        return List.of();
    }

    @Override
    public OptionalDouble unweightedMeanOfSections(
            String election, String place, String numerator, String denominator) {
        return OptionalDouble.empty();
    }

    @Override
    public OptionalDouble indicator(String measure, String period, String place) {
        return OptionalDouble.empty();
    }

    @Override
    public Optional<PlaceCounts> placeCounts(String election, Level level, List<String> places) {
        return Optional.empty();
    }

    @Override
    public double[] indicators(String measure, String period, List<String> places) {
        double[] none = new double[places.size()];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    @Override
    public Optional<LoadEvent.Completed> source(String election) {
        return Optional.empty();
    }

    @Override
    public Optional<LoadEvent.Completed> indicatorSource(String measure, String period, String place) {
        return Optional.empty();
    }
}
