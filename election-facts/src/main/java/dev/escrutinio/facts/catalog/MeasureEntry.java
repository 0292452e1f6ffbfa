package dev.escrutinio.facts.catalog;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Level;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A measure as `measures.json` holds it.
///
/// @param party whether it is of a party; no entry means no
record MeasureEntry(
        String id,
        MeasureKind kind,
        Unit unit,
        String label,
        String article,
        String noun,
        boolean party,
        @Nullable String numerator,
        @Nullable String denominator,
        List<Level> levels,
        List<String> names) {

    /// @param columns names of the columns that hold it
    MeasureDefinition definition(List<String> columns) {
        List<String> all =
                Stream.concat(names.stream(), columns.stream()).distinct().toList();
        return new MeasureDefinition(
                id, kind, unit, label, noun, article, party, numerator, denominator, all, levels, List.of());
    }
}
