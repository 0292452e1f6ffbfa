package dev.escrutinio.contracts.answer;

import java.util.List;

/// Rows that a person would rather look at than read.
///
/// @param columns Spanish headings
/// @param rows cells as text, formatted as in the answer
public record Table(List<String> columns, List<List<String>> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
