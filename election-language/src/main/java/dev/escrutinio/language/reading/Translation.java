package dev.escrutinio.language.reading;

import dev.escrutinio.language.reading.text.Token;
import dev.escrutinio.language.reading.text.Token.Kind;
import dev.escrutinio.language.reading.text.Tokenizer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/// Reads a question in Catalan or Galician as the Spanish one that its words make, phrase by phrase: a word that no
/// table
/// has stays, so that a question is read as exactly as a Spanish one or not at all.
final class Translation {

    private static final int LONGEST = 4;
    private static final Map<String, Map<List<String>, String>> LANGUAGES =
            Map.of("catalán", table("catalan"), "gallego", table("galician"));

    private Translation() {}

    /// The reading itself, or of what a question in another language says.
    static Reading in(String question, Reading reading, Function<String, Reading> read) {
        for (String language : LANGUAGES.keySet().stream().sorted().toList()) {
            if (!spoken(reading, Objects.requireNonNull(LANGUAGES.get(language)))) {
                continue;
            }
            String spanish = spanish(question, Objects.requireNonNull(LANGUAGES.get(language)));
            Reading translated = read.apply(spanish);
            if (translated instanceof Reading.Understood understood) {
                return understood.saying(List.of("del " + language + " se lee: «" + spanish + "»"));
            }
            if (translated instanceof Reading.Ambiguous) {
                return translated;
            }
        }
        return reading;
    }

    /// Whether some word is of another language only, or several unknown ones are of this one.
    private static boolean spoken(Reading reading, Map<List<String>, String> table) {
        return switch (reading) {
            case Reading.Refused refused ->
                "other_language".equals(refused.reason().code());
            case Reading.NotUnderstood unknown ->
                unknown.words().stream()
                                .map(word -> Tokenizer.forms(word.text()))
                                .filter(forms ->
                                        forms.size() == 1 && forms.getFirst().length() > 2 && table.containsKey(forms))
                                .distinct()
                                .count()
                        > 1;
            case Reading.Understood ignored -> false;
            case Reading.Ambiguous ignored -> false;
        };
    }

    private static String spanish(String question, Map<List<String>, String> table) {
        List<Token> tokens = Tokenizer.tokens(question);
        StringBuilder text = new StringBuilder();
        int from = 0;
        int i = 0;
        while (i < tokens.size()) {
            int length = suffix(tokens, i) ? 0 : Math.min(LONGEST, tokens.size() - i);
            while (length > 0 && !table.containsKey(forms(tokens, i, length))) {
                length--;
            }
            if (length > 0) {
                text.append(question, from, tokens.get(i).start()).append(table.get(forms(tokens, i, length)));
                from = tokens.get(i + length - 1).end();
            }
            i += Math.max(1, length);
        }
        return text.append(question.substring(from)).toString();
    }

    /// The «A» of «28A» is no word.
    private static boolean suffix(List<Token> tokens, int at) {
        return at > 0
                && tokens.get(at - 1).kind() == Kind.NUMBER
                && tokens.get(at - 1).end() == tokens.get(at).start();
    }

    private static List<String> forms(List<Token> tokens, int from, int length) {
        return tokens.subList(from, from + length).stream().map(Token::form).toList();
    }

    private static Map<List<String>, String> table(String language) {
        String file = "/dev/escrutinio/language/lexicon/" + language + ".tsv";
        InputStream stream = Objects.requireNonNull(Translation.class.getResourceAsStream(file), file);
        Map<List<String>, String> table = new HashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.isBlank()).forEach(line -> {
                String[] parts = line.split("\t", 2);
                Stream.of(parts[1].split(";", -1))
                        .filter(phrase -> !phrase.isBlank())
                        .forEach(phrase -> table.put(Tokenizer.forms(phrase), parts[0]));
            });
        } catch (IOException e) {
            throw new UncheckedIOException("table unreadable: " + file, e);
        }
        return Map.copyOf(table);
    }
}
