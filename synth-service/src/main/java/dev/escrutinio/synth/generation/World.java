package dev.escrutinio.synth.generation;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.store.Facts;
import java.util.List;
import java.util.Optional;

/// Everything a question can be about, with its names. Immutable and thread-safe.
record World(
        Facts facts,
        Atlas atlas,
        PlacePhrases places,
        PartyPhrases parties,
        ElectionPhrases elections,
        MeasurePhrases measures) {

    private static final int FIRST_ONES = 7;

    static World of(Facts facts, List<String> elections) {
        Catalog catalog = facts.catalog();
        return new World(
                facts,
                new Atlas(facts, elections),
                new PlacePhrases(catalog),
                new PartyPhrases(catalog),
                new ElectionPhrases(catalog.elections()),
                new MeasurePhrases(catalog));
    }

    /// A party that won votes in a place: one of the first ones.
    Optional<String> party(Dice dice, String election, String place) {
        List<String> first = first(election, place);
        return first.isEmpty() ? Optional.empty() : Optional.of(dice.of(first));
    }

    /// Two parties that won votes in a place.
    List<String> twoParties(Dice dice, String election, String place) {
        List<String> first = first(election, place);
        if (first.size() < 2) {
            return List.of();
        }
        int one = dice.below(first.size());
        int other = (one + 1 + dice.below(first.size() - 1)) % first.size();
        return List.of(first.get(one), first.get(other));
    }

    private List<String> first(String election, String place) {
        return facts.results(election, place, scope(place)).stream()
                .map(Facts.PartyVotes::party)
                .filter(parties::known)
                .limit(FIRST_ONES)
                .toList();
    }

    private Scope scope(String place) {
        Level level = atlas.levelOf(place);
        return level.below(Level.PROVINCE) ? Scope.WITHOUT_CERA : Scope.WITH_CERA;
    }

    /// A part of the country with places of a level inside, not too many to look at.
    String around(Dice dice, String election, Level level) {
        return switch (level) {
            case REGION, PROVINCE -> Atlas.NATION;
            case MUNICIPALITY ->
                dice.chance(0.08)
                        ? Atlas.NATION
                        : atlas.place(dice, election, dice.chance(0.8) ? Level.PROVINCE : Level.REGION);
            case NATION, DISTRICT, SECTION, CERA -> atlas.place(dice, election, Level.MUNICIPALITY);
        };
    }
}
