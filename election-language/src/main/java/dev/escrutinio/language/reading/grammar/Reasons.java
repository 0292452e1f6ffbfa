package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Why a question is not answered, in Spanish, with the nearest one that is.
final class Reasons {

    private static final String FILE = "/dev/escrutinio/language/lexicon/reasons.tsv";

    private final Map<String, String[]> byCode;
    private final String latest;
    private final String previous;

    Reasons(Context context) {
        List<String> elections = context.elections();
        this.latest = elections.isEmpty() ? "" : context.vocabulary().election(elections.getLast());
        this.previous =
                elections.size() < 2 ? latest : context.vocabulary().election(elections.get(elections.size() - 2));
        this.byCode = load();
    }

    Reason of(String code, List<String> words) {
        String[] line = Objects.requireNonNull(byCode.get(code), code);
        return new Reason(
                code, line[1], words, line[2].replace("{latest}", latest).replace("{previous}", previous));
    }

    /// Whether the nearest question of a reason is the one that all reasons of its kind have.
    boolean general(Reason reason) {
        String usual =
                byCode.containsKey(reason.code()) ? of(reason.code(), List.of()).nearestQuestion() : usual();
        return Objects.equals(usual, reason.nearestQuestion());
    }

    /// Words that nothing accounts for.
    Reason notUnderstood(List<String> words) {
        String quoted = words.stream().map(word -> "«" + word + "»").collect(Collectors.joining(", "));
        String text = words.isEmpty()
                ? "No se entiende qué dato se pide. Diga el dato, el partido, el lugar y la elección."
                : "No se entiende " + quoted + ". Dígalo de otra forma o quítelo de la pregunta.";
        return new Reason("words_not_understood", text, words, usual());
    }

    /// A question that can always be answered.
    String usual() {
        return "Resultados de las elecciones generales de " + latest + " en España";
    }

    private static Map<String, String[]> load() {
        InputStream stream = Reasons.class.getResourceAsStream(FILE);
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(stream, FILE), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toMap(line -> line[0], line -> line));
        } catch (IOException e) {
            throw new UncheckedIOException("reasons unreadable", e);
        }
    }
}
