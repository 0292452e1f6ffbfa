package dev.escrutinio.system.questions;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.Election;
import dev.escrutinio.facts.catalog.Party;
import dev.escrutinio.facts.catalog.Place;
import dev.escrutinio.facts.store.Facts;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What there is to ask about, with the names that are shared by several places.
final class World {

    private final Facts facts;
    private final Map<String, Set<String>> named = new HashMap<>();
    private final Map<String, Set<String>> parties = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private final List<Place> all;

    World(Facts facts) {
        this.facts = facts;
        all = facts.catalog().places().stream()
                .filter(place -> place.elections().size() == elections().size() || place.level() != Level.MUNICIPALITY)
                .toList();
        facts.catalog().places().forEach(place -> {
            note(place, place.name());
            place.otherNames().forEach(name -> note(place, name));
        });
        facts.catalog().parties().forEach(party -> {
            note(party, party.label());
            note(party, party.name());
            party.otherNames().forEach(name -> note(party, name));
        });
    }

    Facts facts() {
        return facts;
    }

    Catalog catalog() {
        return facts.catalog();
    }

    List<String> elections() {
        return catalog().elections().stream().map(Election::id).toList();
    }

    /// Places of a level that existed in every election.
    List<Place> places(Level level) {
        return all.stream().filter(place -> place.level() == level).toList();
    }

    Place place(String code) {
        return catalog().place(code).orElseThrow();
    }

    /// Codes of all places that a name stands for.
    Set<String> named(String name) {
        return named.getOrDefault(folded(name), Set.of());
    }

    /// Ids of all parties that a name stands for.
    Set<String> partiesNamed(String name) {
        return parties.getOrDefault(folded(name), Set.of());
    }

    /// Whether a word is part of any name.
    boolean inName(String word) {
        return words.contains(folded(word));
    }

    /// Parties with votes in a place, most votes first.
    List<String> standing(String election, String place) {
        Level level = catalog().place(place).orElseThrow().level();
        Scope scope = level.below(Level.PROVINCE) ? Scope.WITHOUT_CERA : Scope.WITH_CERA;
        return facts.results(election, place, scope).stream()
                .map(Facts.PartyVotes::party)
                .toList();
    }

    boolean shared(Place place, String name) {
        return named(name).size() > 1
                || !partiesNamed(name).isEmpty()
                || named(name).stream().noneMatch(place.code()::equals);
    }

    static String folded(String name) {
        String bare = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return bare.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
    }

    private void note(Place place, String name) {
        named.computeIfAbsent(folded(name), key -> new HashSet<>()).add(place.code());
        words.addAll(List.of(folded(name).split(" ", -1)));
    }

    private void note(Party party, String name) {
        parties.computeIfAbsent(folded(name), key -> new HashSet<>()).add(party.id());
        words.addAll(List.of(folded(name).split(" ", -1)));
    }
}
