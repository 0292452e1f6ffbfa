package dev.escrutinio.loader.load;

import dev.escrutinio.contracts.events.CatalogEntry;
import dev.escrutinio.contracts.events.Control;
import dev.escrutinio.contracts.events.ElectionRow;
import dev.escrutinio.contracts.events.IndicatorRow;
import dev.escrutinio.contracts.events.LoadEvent;
import dev.escrutinio.facts.store.LoadDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A load in the making: entries are collected without a digest, which [#finish] computes and writes into each.
public final class LoadDraft {

    private static final String NONE = "";

    private final String key;
    private final String kind;
    private final String name;
    private final List<CatalogEntry> catalog = new ArrayList<>();
    private final List<ElectionRow> rows = new ArrayList<>();
    private final List<IndicatorRow> indicators = new ArrayList<>();

    /// A draft without entries.
    ///
    /// @param key source and election
    /// @param kind `interior`, `ine`, `merged` or `demo`
    /// @param name Spanish name of the publication
    public LoadDraft(String key, String kind, String name) {
        this.key = key;
        this.kind = kind;
        this.name = name;
    }

    public void election(String election, LocalDate date, Map<String, Integer> seats) {
        catalog.add(new CatalogEntry.ElectionHeld(key, NONE, election, date, seats));
    }

    public void candidacy(
            String election,
            String code,
            String nationalCode,
            String initials,
            String name,
            List<String> provinces,
            Map<String, Integer> seats) {
        catalog.add(new CatalogEntry.CandidacyStood(
                key, NONE, election, code, nationalCode, initials, name, provinces, seats));
    }

    public void place(String election, String place, String parent, String name, @Nullable Integer population) {
        catalog.add(new CatalogEntry.PlaceListed(key, NONE, election, place, parent, name, population));
    }

    public void row(String election, String place, Counts counts, Map<String, Integer> votes) {
        rows.add(new ElectionRow(
                key,
                NONE,
                election,
                place,
                counts.tables(),
                counts.censusIne(),
                counts.census(),
                counts.censusCorrection(),
                counts.firstAdvance(),
                counts.secondAdvance(),
                counts.blank(),
                counts.nullVotes(),
                votes));
    }

    public void indicators(String place, Map<String, Double> values) {
        indicators.add(new IndicatorRow(key, NONE, place, values));
    }

    public boolean isEmpty() {
        return rows.isEmpty() && indicators.isEmpty();
    }

    public Load finish(List<Control> controls, List<String> warnings) {
        LoadDigest digest = new LoadDigest();
        catalog.forEach(digest::add);
        rows.forEach(digest::add);
        indicators.forEach(digest::add);
        String hex = digest.hex();
        LoadEvent.Completed completed = new LoadEvent.Completed(
                key, kind, name, hex, rows.size(), indicators.size(), catalog.size(), controls, warnings);
        catalog.replaceAll(entry -> Digested.with(entry, hex));
        rows.replaceAll(row -> Digested.with(row, hex));
        indicators.replaceAll(row -> new IndicatorRow(row.load(), hex, row.place(), row.values()));
        return new Load(completed, catalog, rows, indicators);
    }
}
