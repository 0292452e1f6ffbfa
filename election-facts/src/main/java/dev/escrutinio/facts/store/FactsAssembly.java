package dev.escrutinio.facts.store;

import dev.escrutinio.contracts.events.CatalogEntry;
import dev.escrutinio.contracts.events.LoadEvent;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.CatalogBuilder;
import dev.escrutinio.facts.catalog.CuratedTables;
import dev.escrutinio.facts.catalog.Place;
import dev.escrutinio.facts.catalog.Sections;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Makes facts of the loads that hold.
final class FactsAssembly {

    private final LoadSelection selection;
    private final Dictionary words;
    private final CuratedTables curated;

    FactsAssembly(LoadSelection selection, Dictionary words, CuratedTables curated) {
        this.selection = selection;
        this.words = words;
        this.curated = curated;
    }

    Facts facts() {
        Indicators indicators = indicators();
        Map<String, ElectionColumns> elections = new TreeMap<>();
        Catalog catalog = catalog(indicators, new ElectionSections(elections, indicators));
        TownInhabitants.complete(indicators, catalog, selection.tellers());
        Map<String, Long> regions = regions(catalog);
        CodePool codes = new CodePool();
        selection.counts().forEach((id, load) -> {
            Map<String, Integer> seats =
                    catalog.election(id).map(one -> one.seats()).orElse(Map.of());
            elections.put(id, new ElectionAssembly(id, load, words, curated).columns(load, codes, regions, seats));
        });
        Map<String, LoadEvent.Completed> sources = new TreeMap<>();
        selection.tellers().forEach((election, load) -> sources.put(election, load.event()));
        List<LoadEvent.Completed> loads =
                selection.loads().stream().map(CurrentLoad::event).toList();
        boolean demo = selection.loads().stream().anyMatch(CurrentLoad::demo);
        return new ColumnarFacts(version(loads), demo, catalog, loads, elections, sources, indicators);
    }

    // Shares that a merged file publishes serve only elections without counts.
    private Indicators indicators() {
        Set<String> counted = selection.counted();
        Indicators indicators = new Indicators();
        selection.loads().forEach(load -> indicators.add(load, words, counted::contains));
        return indicators;
    }

    private Catalog catalog(Indicators indicators, Sections sections) {
        CatalogBuilder builder = new CatalogBuilder(curated);
        selection.tellers().forEach((election, load) -> {
            for (CatalogEntry entry : load.entries().catalog()) {
                if (entry.election().equals(election)) {
                    builder.add(entry);
                }
            }
        });
        Set<String> announced = selection.tellers().keySet();
        indicators.forEach((measure, period, level) -> {
            if (!announced.contains(period)) {
                builder.indicatorPeriod(measure, period, level);
            }
        });
        selection.sharesOnly().keySet().forEach(builder::sharesOnly);
        return builder.build(sections);
    }

    /// Provinces of each region, as bit sets: as the loads list them; as the curated names have it where none does.
    private Map<String, Long> regions(Catalog catalog) {
        Map<String, String> regionOf = new HashMap<>();
        for (Place place : catalog.places()) {
            if (place.level() == Level.PROVINCE) {
                regionOf.put(place.code(), String.valueOf(place.parent()));
            }
        }
        selection
                .tellers()
                .values()
                .forEach(load -> load.entries().catalog().forEach(entry -> {
                    if (entry instanceof CatalogEntry.PlaceListed one
                            && one.place().length() == 2
                            && one.parent().startsWith("R")) {
                        regionOf.put(one.place(), one.parent());
                    }
                }));
        Map<String, Long> regions = new HashMap<>();
        regionOf.forEach((province, region) -> {
            if (PlaceKey.number(province, 0) >= 0) {
                regions.merge(region, 1L << Integer.parseInt(province), (a, b) -> a | b);
            }
        });
        return regions;
    }

    private String version(List<LoadEvent.Completed> loads) {
        MessageDigest sha = LoadDigest.sha256();
        sha.update(("tables " + curated.digest() + "\n").getBytes(StandardCharsets.UTF_8));
        loads.stream()
                .map(load -> load.load() + " " + load.digest() + "\n")
                .sorted()
                .forEach(line -> sha.update(line.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(sha.digest());
    }
}
