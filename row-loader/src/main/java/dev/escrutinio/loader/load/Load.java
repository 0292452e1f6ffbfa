package dev.escrutinio.loader.load;

import dev.escrutinio.contracts.events.CatalogEntry;
import dev.escrutinio.contracts.events.ElectionRow;
import dev.escrutinio.contracts.events.IndicatorRow;
import dev.escrutinio.contracts.events.LoadEvent;
import java.util.List;

/// Everything that one load publishes; all its entries carry the completion's digest.
public record Load(
        LoadEvent.Completed completed,
        List<CatalogEntry> catalog,
        List<ElectionRow> rows,
        List<IndicatorRow> indicators) {
    public Load {
        catalog = List.copyOf(catalog);
        rows = List.copyOf(rows);
        indicators = List.copyOf(indicators);
    }

    /// Source and election, e.g. `interior/2019-11`.
    public String key() {
        return completed.load();
    }

    /// Number of entries, the completion not counted.
    public int entries() {
        return catalog.size() + rows.size() + indicators.size();
    }
}
