package dev.escrutinio.facts.store;

import dev.escrutinio.contracts.events.CatalogEntry;
import dev.escrutinio.contracts.events.ElectionRow;
import dev.escrutinio.contracts.events.IndicatorRow;
import dev.escrutinio.contracts.events.LoadEvent;

/// Puts facts together from events in any order, across any mixture of old and new loads.
///
/// Only entries that carry the digest of their load's newest [LoadEvent.Completed] count. Not thread-safe.
public final class FactsBuilder {

    /// Takes a catalog entry; a later one of the same key replaces it.
    public void add(CatalogEntry entry) {
        throw new UnsupportedOperationException();
    }

    /// Takes a row; a later one of the same key replaces it.
    public void add(ElectionRow row) {
        throw new UnsupportedOperationException();
    }

    /// Takes an indicator row; a later one of the same key replaces it.
    public void add(IndicatorRow row) {
        throw new UnsupportedOperationException();
    }

    /// Takes the completion or the end of a load; a later one of the same load replaces it.
    public void add(LoadEvent event) {
        throw new UnsupportedOperationException();
    }

    /// The facts of all current loads; the builder can go on taking events and build again.
    ///
    /// @throws IncompleteLoadException if a load's counts or digest do not match its entries
    public Facts build() {
        throw new UnsupportedOperationException();
    }
}
