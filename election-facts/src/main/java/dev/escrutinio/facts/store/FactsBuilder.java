package dev.escrutinio.facts.store;

import dev.escrutinio.contracts.events.CatalogEntry;
import dev.escrutinio.contracts.events.ElectionRow;
import dev.escrutinio.contracts.events.IndicatorRow;
import dev.escrutinio.contracts.events.LoadEvent;
import dev.escrutinio.facts.catalog.CuratedTables;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Puts facts together from events in any order, across any mixture of old and new loads.
///
/// Only entries that carry the digest of their load's newest [LoadEvent.Completed] count. Not thread-safe.
public final class FactsBuilder {

    private final CuratedTables curated;
    private final Dictionary words = new Dictionary();
    private final Map<String, LoadVersions> loads = new TreeMap<>();

    /// A builder with the curated tables that this module carries.
    public FactsBuilder() {
        this(CuratedTables.load());
    }

    /// A builder with tables that are read already.
    public FactsBuilder(CuratedTables curated) {
        this.curated = curated;
    }

    /// Takes a catalog entry; a later one of the same key replaces it.
    public void add(CatalogEntry entry) {
        versions(entry.load()).version(entry.digest()).add(entry);
    }

    /// Takes a row; a later one of the same key replaces it.
    public void add(ElectionRow row) {
        versions(row.load()).version(row.digest()).add(row);
    }

    /// Takes an indicator row; a later one of the same key replaces it.
    public void add(IndicatorRow row) {
        versions(row.load()).version(row.digest()).add(row);
    }

    /// Takes the completion or the end of a load; a later one of the same load replaces it.
    public void add(LoadEvent event) {
        versions(event.load()).newest(event);
    }

    /// The facts of all current loads; the builder can go on taking events and build again.
    ///
    /// @throws IncompleteLoadException if a load's counts or digest do not match its entries
    public Facts build() {
        List<CurrentLoad> current = loads.values().stream()
                .map(LoadVersions::current)
                .filter(Objects::nonNull)
                .toList();
        LoadSelection selection = LoadSelection.of(current, words, curated.loadOrder());
        return new FactsAssembly(selection, words, curated).facts();
    }

    private LoadVersions versions(String load) {
        return loads.computeIfAbsent(load, key -> new LoadVersions(words));
    }
}
