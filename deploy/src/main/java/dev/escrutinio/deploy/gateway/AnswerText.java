package dev.escrutinio.deploy.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// An answer as text for a terminal.
public final class AnswerText {

    private AnswerText() {}

    /// The lines of an answer or of a problem.
    public static List<String> lines(JsonNode answer) {
        List<String> lines = new ArrayList<>();
        add(lines, "", answer.path("answer"));
        add(lines, "", answer.path("reason").path("text"));
        add(lines, "Se ha entendido: ", answer.path("interpretation"));
        add(lines, "Pruebe con: ", answer.path("reason").path("nearestQuestion"));
        lines.addAll(table(answer.path("table")));
        answer.path("options").forEach(option -> lines.addAll(option(option)));
        answer.path("unanswered").forEach(reason -> add(lines, "Sin respuesta: ", reason.path("text")));
        answer.path("notes").forEach(note -> lines.add("Nota: " + note.asText()));
        answer.path("sources")
                .forEach(source -> lines.add("Fuente: " + source.path("name").asText()));
        add(lines, "Error: ", answer.path("detail"));
        return lines;
    }

    private static void add(List<String> lines, String prefix, JsonNode text) {
        if (text.isTextual() && !text.asText().isBlank()) {
            lines.add(prefix + text.asText());
        }
    }

    private static List<String> option(JsonNode option) {
        List<String> lines = new ArrayList<>();
        lines.add("· " + option.path("label").asText() + " — «"
                + option.path("question").asText() + "»");
        add(lines, "  ", option.path("answer"));
        return lines;
    }

    private static List<String> table(JsonNode table) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(cells(table.path("columns")));
        table.path("rows").forEach(row -> rows.add(cells(row)));
        if (rows.size() < 2) {
            return List.of();
        }
        return rows.stream().map(row -> padded(row, rows)).toList();
    }

    private static List<String> cells(JsonNode row) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(cell.asText()));
        return cells;
    }

    private static String padded(List<String> row, List<List<String>> rows) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            int column = i;
            int width = rows.stream()
                    .filter(other -> other.size() > column)
                    .mapToInt(other -> other.get(column).length())
                    .max()
                    .orElse(0);
            cells.add(row.get(i) + " ".repeat(width - row.get(i).length()));
        }
        return cells.stream().collect(Collectors.joining("  ", "  ", "")).stripTrailing();
    }
}
