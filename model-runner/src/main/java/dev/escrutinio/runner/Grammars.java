package dev.escrutinio.runner;

import de.kherud.llama.LlamaModel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// JSON Schemas as grammars of llama.cpp; the last few are kept.
final class Grammars {
    private static final int KEPT = 8;
    /// llama.cpp knows no other escapes, and a grammar that it cannot read makes it hang.
    private static final Pattern UNKNOWN_ESCAPE =
            Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\[^\"\\\\nrtxuU\\[\\]\\-^]");

    private final Map<String, String> known = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > KEPT;
        }
    };

    /// The grammar of a schema.
    ///
    /// @throws IllegalArgumentException if llama.cpp does not understand it
    String of(String schema) {
        return known.computeIfAbsent(schema, Grammars::translated);
    }

    private static String translated(String schema) {
        // in JSON a pattern's backslash is written twice
        String grammar = LlamaModel.jsonSchemaToGrammar(schema.replace("\\\\d", "[0-9]"));
        if (grammar.isBlank() || UNKNOWN_ESCAPE.matcher(grammar).find()) {
            throw new IllegalArgumentException("el esquema usa lo que llama.cpp no entiende");
        }
        return grammar;
    }
}
