package dev.escrutinio.loader.merged;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.escrutinio.facts.catalog.MergedColumns;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// The declared column names, to suggest one for a column that is unknown.
final class KnownColumns {

    private KnownColumns() {}

    static List<String> names() {
        List<String> names = new ArrayList<>();
        try (InputStream in = MergedColumns.class.getResourceAsStream("merged-columns.json")) {
            for (JsonNode entry : new JsonMapper().readTree(in)) {
                entry.path("columns").forEach(column -> names.add(column.asText()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List.copyOf(names).forEach(name -> names.add("% " + name));
        return names;
    }
}
