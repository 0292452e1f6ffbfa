package dev.escrutinio.language.reading;

import dev.escrutinio.language.reading.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Phrases that people use for data, as a person accepted them: `vacías = en blanco`. Immutable.
///
/// @param entries each phrase once
public record LearnedWords(List<Entry> entries) {

    /// Nothing learned.
    public static final LearnedWords NONE = new LearnedWords(List.of());

    private static final int MOST = 500;
    private static final int LONGEST = 80;
    private static final Pattern LETTERS = Pattern.compile("\\p{L}+( \\p{L}+){0,5}");

    /// A phrase that the reader does not know.
    ///
    /// @param phrase as people say it
    /// @param known what the reader calls it
    public record Entry(String phrase, String known) {}

    public LearnedWords {
        entries = List.copyOf(entries);
    }

    /// Reads lines of the form `phrase = known phrase`; those that are empty or begin with `#` say nothing.
    ///
    /// @throws IllegalArgumentException telling in Spanish what is wrong with which line
    public static LearnedWords parse(List<String> lines) {
        List<Entry> entries = new ArrayList<>();
        Set<List<String>> phrases = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] sides = line.split("=", -1);
            if (line.length() > LONGEST || sides.length != 2 || !isPhrase(sides[0]) || !isPhrase(sides[1])) {
                throw wrong(i, "se espera «frase = frase conocida», de letras y espacios");
            }
            Entry entry = new Entry(sides[0].strip(), sides[1].strip());
            if (!phrases.add(Tokenizer.forms(entry.phrase()))) {
                throw wrong(i, "«" + entry.phrase() + "» ya está");
            }
            entries.add(entry);
        }
        if (entries.size() > MOST) {
            throw new IllegalArgumentException("hay " + entries.size() + " frases y el máximo es " + MOST);
        }
        return new LearnedWords(entries);
    }

    private static boolean isPhrase(String side) {
        return LETTERS.matcher(side.strip()).matches();
    }

    private static IllegalArgumentException wrong(int at, String what) {
        return new IllegalArgumentException("línea " + (at + 1) + ": " + what);
    }
}
