package dev.escrutinio.facts.store;

import dev.escrutinio.contracts.events.CatalogEntry;
import dev.escrutinio.contracts.events.ElectionRow;
import dev.escrutinio.contracts.events.IndicatorRow;
import dev.escrutinio.contracts.events.LoadEvent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Entries of one load that carry one digest, packed, with the digest of their content.
final class StoredLoad {

    private final Dictionary words;
    private final LoadDigest digest = new LoadDigest();
    private final Map<Long, PackedRow> rows = new HashMap<>();
    private final Map<Long, PackedValues> indicators = new HashMap<>();
    private final Map<String, CatalogEntry> catalog = new HashMap<>();
    private @Nullable PackedValues newest;
    private boolean touched;

    StoredLoad(Dictionary words) {
        this.words = words;
    }

    void add(ElectionRow row) {
        touched = true;
        PackedRow packed = PackedRow.of(row, words);
        PackedRow old = rows.put(PlaceKey.of(row.place()), packed);
        if (old != null && Arrays.equals(old.numbers(), packed.numbers())) {
            return;
        }
        if (old != null) {
            digest.remove(old.unpack(row.load(), row.digest(), row.place(), words));
        }
        digest.add(row);
    }

    void add(IndicatorRow row) {
        touched = true;
        PackedValues packed = PackedValues.of(row, words, newest);
        newest = packed;
        PackedValues old = indicators.put(PlaceKey.of(row.place()), packed);
        if (old != null && old.sameAs(packed)) {
            return;
        }
        if (old != null) {
            digest.remove(old.unpack(row.load(), row.digest(), row.place(), words));
        }
        digest.add(row);
    }

    void add(CatalogEntry entry) {
        touched = true;
        CatalogEntry old = catalog.put(key(entry), entry);
        if (old != null) {
            digest.remove(old);
        }
        digest.add(entry);
    }

    /// Checks the entries against the completion.
    void verify(LoadEvent.Completed completed) {
        check(completed, "filas de resultados", completed.rows(), rows.size());
        check(completed, "filas de indicadores", completed.indicatorRows(), indicators.size());
        check(completed, "entradas de catálogo", completed.catalogEntries(), catalog.size());
        if (!completed.digest().equals(digest.hex())) {
            throw new IncompleteLoadException("el resumen de las entradas de la carga %s es %s y su cierre dice %s"
                    .formatted(completed.load(), digest.hex(), completed.digest()));
        }
    }

    Map<Long, PackedRow> rows() {
        return rows;
    }

    Map<Long, PackedValues> indicators() {
        return indicators;
    }

    Collection<CatalogEntry> catalog() {
        return catalog.values();
    }

    /// Whether entries came since the last time this was asked.
    boolean touchedSince() {
        boolean before = touched;
        touched = false;
        return before;
    }

    private static void check(LoadEvent.Completed completed, String what, int announced, int there) {
        if (announced != there) {
            throw new IncompleteLoadException(
                    "en la carga %s se anunciaron %d %s y hay %d".formatted(completed.load(), announced, what, there));
        }
    }

    private static String key(CatalogEntry entry) {
        return switch (entry) {
            case CatalogEntry.ElectionHeld held -> "election/" + held.election();
            case CatalogEntry.CandidacyStood stood -> "candidacy/" + stood.election() + "/" + stood.code();
            case CatalogEntry.PlaceListed place -> "place/" + place.election() + "/" + place.place();
        };
    }
}
