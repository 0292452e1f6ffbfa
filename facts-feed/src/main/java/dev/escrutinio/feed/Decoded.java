package dev.escrutinio.feed;

import dev.escrutinio.contracts.events.CatalogEntry;
import dev.escrutinio.contracts.events.ElectionRow;
import dev.escrutinio.contracts.events.IndicatorRow;
import dev.escrutinio.contracts.events.LoadEvent;

/// What a record turned out to be.
sealed interface Decoded {

    record Entry(CatalogEntry entry) implements Decoded {}

    record Row(ElectionRow row) implements Decoded {}

    record Indicators(IndicatorRow row) implements Decoded {}

    record Load(LoadEvent event) implements Decoded {}

    /// A deleted entry: the load that owned it is told by its own event.
    record Deleted() implements Decoded {}

    /// Not a message of its topic.
    record Bad(String reason) implements Decoded {}
}
