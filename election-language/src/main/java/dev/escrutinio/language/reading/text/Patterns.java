package dev.escrutinio.language.reading.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Matches whole texts with constant patterns, each of which is compiled once: compiling costs more than matching.
public final class Patterns {

    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    private Patterns() {}

    /// Whether all of a text matches a pattern.
    ///
    /// @param pattern a constant of the program; what is made of a text would never be forgotten
    public static boolean match(String text, String pattern) {
        Pattern compiled = COMPILED.get(pattern);
        return (compiled == null ? COMPILED.computeIfAbsent(pattern, Pattern::compile) : compiled)
                .matcher(text)
                .matches();
    }
}
