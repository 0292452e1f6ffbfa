package dev.escrutinio.system.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text with slots for names `{A}`, figures `{#share.1 A D}`, units `{%}` and words that turn on a sign
/// `{~d-share A|subió|bajó}`.
///
/// @param flags conditions on the scene: `wide`, `province`, `ordered`, `+d-share:A`, `-gap-votes:A`, `x2:A`
record Template(String source, List<String> flags, List<Part> parts) {

    private static final Pattern SLOT = Pattern.compile("\\{([^}]*)\\}");

    /// A piece of a template.
    sealed interface Part {
        /// Text as it stands.
        record Words(String text) implements Part {}

        /// A name or a unit.
        record Named(String code) implements Part {}

        /// A figure; `how` says how it is written.
        record Number(Truth truth, String how) implements Part {}

        /// One word if a value is above zero, another one if below.
        record Turn(Truth truth, String up, String down) implements Part {}
    }

    Template {
        flags = List.copyOf(flags);
        parts = List.copyOf(parts);
    }

    /// Reads `flags | text`; `\n` is a new line.
    static Template of(String line) {
        int bar = line.indexOf('|');
        String text = line.substring(bar + 1).strip().replace("\\n", "\n").replace("\\t", "\t");
        List<Part> parts = new ArrayList<>();
        Matcher slot = SLOT.matcher(text);
        int at = 0;
        while (slot.find()) {
            parts.add(new Part.Words(text.substring(at, slot.start())));
            parts.add(part(slot.group(1)));
            at = slot.end();
        }
        parts.add(new Part.Words(text.substring(at)));
        String flags = line.substring(0, bar).strip();
        return new Template(line, flags.isEmpty() ? List.of() : List.of(flags.split(" +")), parts);
    }

    private static Part part(String code) {
        if (code.startsWith("#")) {
            String[] words = code.substring(1).split(" ", 2);
            String[] kind = words[0].split("\\.");
            return new Part.Number(truth(kind[0], words.length > 1 ? words[1] : ""), kind.length > 1 ? kind[1] : "");
        }
        if (code.startsWith("~")) {
            String[] choices = code.substring(1).split("\\|");
            String[] words = choices[0].split(" ", 2);
            return new Part.Turn(truth(words[0], words.length > 1 ? words[1] : ""), choices[1], choices[2]);
        }
        return new Part.Named(code);
    }

    static Truth truth(String kind, String letters) {
        char party = letters.contains("B") ? 'B' : letters.contains("C") ? 'C' : 'A';
        return new Truth(kind, party, letters.contains("D") ? 'D' : 'E', letters.contains("Q") ? 'Q' : 'P');
    }

    boolean has(String name) {
        return source.contains("{" + name);
    }
}
