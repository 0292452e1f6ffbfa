package dev.escrutinio.loader.input;

import org.jspecify.annotations.Nullable;

/// What is wrong with an input: where, what was found, what was expected.
///
/// @param file archive or file, with the entry after a colon
/// @param line line number from 1; 0 where the problem is of the whole file
/// @param field Spanish name of the field or column
public record InputProblem(String file, long line, @Nullable String field, String found, String expected) {

    /// One Spanish line.
    public String text() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(", línea ").append(line);
        }
        if (field != null) {
            text.append(", campo «").append(field).append('»');
        }
        return text.append(": encontrado: ")
                .append(found)
                .append("; esperado: ")
                .append(expected)
                .append('.')
                .toString();
    }
}
