package dev.escrutinio.facts.catalog;

import dev.escrutinio.contracts.events.CatalogEntry.CandidacyStood;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Makes parties of the candidacies that elections list and of the curated families.
final class PartyCatalog {

    private static final String PLAIN = "#8a8a8a";
    private static final Comparator<CandidacyStood> ORDER = Comparator.comparing(CandidacyStood::election)
            .thenComparing(CandidacyStood::code)
            .thenComparing(CandidacyStood::load);

    private final CuratedTables curated;
    private final Set<CandidacyStood> stood = new TreeSet<>(ORDER);
    private final Map<String, Affiliations> affiliations = new HashMap<>();

    PartyCatalog(CuratedTables curated) {
        this.curated = curated;
    }

    void add(CandidacyStood candidacy) {
        affiliations.remove(candidacy.election());
        stood.remove(candidacy);
        stood.add(candidacy);
    }

    /// Candidacies that no family takes, by election and code.
    List<UnmappedCandidacy> unmapped() {
        return stood.stream()
                .filter(one -> affiliations(one).curatedFamily(one).isEmpty())
                .map(one ->
                        new UnmappedCandidacy(one.election(), one.code(), one.initials(), one.name(), familyOf(one)))
                .toList();
    }

    /// All parties by id: curated families first, in their order, whether or not they stood; then the
    /// others by id.
    Map<String, Party> build() {
        Map<String, List<CandidacyStood>> byFamily = new TreeMap<>();
        stood.forEach(one ->
                byFamily.computeIfAbsent(familyOf(one), id -> new ArrayList<>()).add(one));
        Map<String, Set<String>> known = new HashMap<>();
        curated.candidacies()
                .forEach(one -> known.computeIfAbsent(one.family(), id -> new LinkedHashSet<>())
                        .addAll(one.initials()));
        Map<String, Party> parties = new LinkedHashMap<>();
        for (PartyEntry family : curated.families()) {
            List<CandidacyStood> candidacies = byFamily.getOrDefault(family.id(), List.of());
            parties.put(family.id(), family(family, known.getOrDefault(family.id(), Set.of()), candidacies));
        }
        byFamily.forEach((id, candidacies) -> parties.putIfAbsent(id, other(id, candidacies)));
        return parties;
    }

    private String familyOf(CandidacyStood one) {
        return affiliations(one).familyOf(one);
    }

    private Affiliations affiliations(CandidacyStood candidacy) {
        return affiliations.computeIfAbsent(
                candidacy.election(),
                election -> new Affiliations(
                        curated,
                        stood.stream()
                                .filter(one -> one.election().equals(election))
                                .toList()));
    }

    private static Party family(PartyEntry entry, Set<String> initials, List<CandidacyStood> candidacies) {
        Set<String> names = new LinkedHashSet<>(entry.names());
        names.addAll(initials);
        candidacies.forEach(one -> names.add(one.initials()));
        names.remove(entry.label());
        names.remove("");
        entry.hidden().forEach(names::remove);
        return new Party(
                entry.id(),
                entry.label(),
                entry.article(),
                entry.name(),
                List.copyOf(names),
                entry.colour(),
                true,
                elections(candidacies));
    }

    private static Party other(String id, List<CandidacyStood> candidacies) {
        Set<String> names = new LinkedHashSet<>();
        candidacies.forEach(one -> {
            names.add(one.initials());
            names.add(one.name());
        });
        CandidacyStood newest = candidacies.getLast();
        String label = newest.initials().isBlank() ? newest.code() : newest.initials();
        names.remove(label);
        names.remove("");
        return new Party(id, label, "", newest.name(), List.copyOf(names), PLAIN, false, elections(candidacies));
    }

    private static Set<String> elections(List<CandidacyStood> candidacies) {
        Set<String> elections = new TreeSet<>();
        candidacies.forEach(one -> elections.add(one.election()));
        return elections;
    }
}
