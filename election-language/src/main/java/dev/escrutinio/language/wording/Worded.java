package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.answer.Chart;
import dev.escrutinio.contracts.answer.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A result in Spanish.
///
/// @param interpretation what was asked, in one line
/// @param answer sentences with every figure asked for
/// @param notes what a reader must know
public record Worded(
        String interpretation,
        String answer,
        List<String> notes,
        @Nullable Table table,
        @Nullable Chart chart) {
    public Worded {
        notes = List.copyOf(notes);
    }
}
