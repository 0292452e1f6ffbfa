package dev.escrutinio.facts.catalog;

import dev.escrutinio.contracts.events.CatalogEntry;
import dev.escrutinio.contracts.plan.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Puts a catalog together from entries of current loads, in any order. Not thread-safe.
public final class CatalogBuilder {

    private final CuratedTables curated;
    private final PlaceCatalog places;
    private final PartyCatalog parties;
    private final Map<String, CatalogEntry.ElectionHeld> held = new TreeMap<>();
    private final Set<String> listed = new HashSet<>();
    private final Set<String> sharesOnly = new HashSet<>();
    private final Set<String> demo = new HashSet<>();
    private final Map<String, Set<String>> periods = new HashMap<>();
    private final Map<String, Set<Level>> levels = new HashMap<>();

    public CatalogBuilder(CuratedTables curated) {
        this.curated = curated;
        places = new PlaceCatalog(curated.places());
        parties = new PartyCatalog(curated);
    }

    /// Takes an entry.
    public void add(CatalogEntry entry) {
        switch (entry) {
            case CatalogEntry.ElectionHeld election -> held(election);
            case CatalogEntry.CandidacyStood candidacy -> parties.add(candidacy);
            case CatalogEntry.PlaceListed place -> {
                places.add(place);
                listed.add(place.election() + "/" + place.place());
            }
        }
    }

    /// Says that an election is known by published shares only.
    public void sharesOnly(String election) {
        sharesOnly.add(election);
    }

    /// Says that a load brings an indicator for a period at a level.
    public void indicatorPeriod(String measure, String period, Level level) {
        periods.computeIfAbsent(measure, id -> new TreeSet<>()).add(period);
        levels.computeIfAbsent(measure, id -> new TreeSet<>()).add(level);
    }

    /// Candidacies that no curated family takes.
    public List<UnmappedCandidacy> unmapped() {
        return parties.unmapped();
    }

    /// The catalog of everything taken so far.
    public Catalog build(Sections sections) {
        List<Election> elections = new ArrayList<>();
        held.values()
                .forEach(one -> elections.add(new Election(
                        one.election(),
                        one.date(),
                        one.seats(),
                        sharesOnly.contains(one.election()),
                        demo.contains(one.election()))));
        Map<String, MeasureDefinition> measures = new LinkedHashMap<>();
        curated.measures().forEach(measure -> measures.put(measure.id(), completed(measure)));
        return new LoadedCatalog(elections, parties.build(), curated, measures, places.build(held.keySet()), sections);
    }

    // Of two loads of one election the one with more seats wins: a merged file does not know all of them.
    private void held(CatalogEntry.ElectionHeld election) {
        if (election.load().startsWith("demo/")) {
            demo.add(election.election());
        }
        held.merge(election.election(), election, CatalogBuilder::fuller);
    }

    private static CatalogEntry.ElectionHeld fuller(CatalogEntry.ElectionHeld one, CatalogEntry.ElectionHeld other) {
        int mine = one.seats().values().stream().mapToInt(Integer::intValue).sum();
        int theirs = other.seats().values().stream().mapToInt(Integer::intValue).sum();
        if (mine == theirs) {
            return one.load().compareTo(other.load()) <= 0 ? one : other;
        }
        return mine > theirs ? one : other;
    }

    private MeasureDefinition completed(MeasureDefinition measure) {
        Set<String> known = periods.getOrDefault(measure.id(), Set.of());
        if (measure.kind() != MeasureKind.INDICATOR || known.isEmpty()) {
            return measure;
        }
        return new MeasureDefinition(
                measure.id(),
                measure.kind(),
                measure.unit(),
                measure.label(),
                measure.noun(),
                measure.article(),
                measure.needsParty(),
                measure.numerator(),
                measure.denominator(),
                measure.names(),
                List.copyOf(levels.getOrDefault(measure.id(), Set.of())),
                List.copyOf(known));
    }
}
