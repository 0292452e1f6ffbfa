package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.Election;
import dev.escrutinio.facts.catalog.MeasureDefinition;
import dev.escrutinio.facts.catalog.MeasureKind;
import dev.escrutinio.facts.store.Facts;
import java.util.List;

/// What a question is read against.
record Context(Facts facts, Catalog catalog, Geography geography, Vocabulary vocabulary) {

    static Context of(Facts facts) {
        Geography geography = new Geography(facts.catalog());
        return new Context(facts, facts.catalog(), geography, new Vocabulary(facts.catalog(), geography));
    }

    List<String> elections() {
        return catalog.elections().stream().map(Election::id).toList();
    }

    /// Members of the Congress, 350.
    int seats() {
        return catalog.elections().stream()
                .map(Election::seats)
                .mapToInt(each ->
                        each.values().stream().mapToInt(Integer::intValue).sum())
                .max()
                .orElse(0);
    }

    MeasureDefinition measure(String id) {
        return catalog.measure(id).orElseThrow(() -> new IllegalArgumentException("no measure " + id));
    }

    boolean indicator(String id) {
        return catalog.measure(id)
                .filter(m -> m.kind() == MeasureKind.INDICATOR)
                .isPresent();
    }
}
