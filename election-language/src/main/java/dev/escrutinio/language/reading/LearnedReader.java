package dev.escrutinio.language.reading;

import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.language.reading.LearnedWords.Entry;
import dev.escrutinio.language.reading.grammar.Found;
import dev.escrutinio.language.reading.grammar.Grammar;
import dev.escrutinio.language.reading.lexicon.Lexicon;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.text.Token;
import dev.escrutinio.language.reading.text.Token.Kind;
import dev.escrutinio.language.reading.text.Tokenizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads a question that is not understood with the phrases that were learned, which is said back.
///
/// A phrase stands only where every word of it is unknown, and only for a datum: no entry can change what is understood
/// without it, nor bring in a negation, a number, an order, a place, a party or an election.
final class LearnedReader {

    private static final int LONGEST = 4;
    private static final Set<String> TURNING =
            Set.of("no", "ni", "sin", "nunca", "jamas", "nadie", "salvo", "excepto", "menos", "mas", "tampoco");

    private final Grammar grammar;
    private final Lexicon lexicon;
    private final List<Entry> entries;

    LearnedReader(Grammar grammar, Lexicon lexicon, LearnedWords words) {
        this.grammar = grammar;
        this.lexicon = lexicon;
        entries = words.entries().stream()
                .filter(entry -> complaint(entry).isEmpty())
                .sorted(Comparator.comparingInt((Entry entry) -> entry.phrase().length())
                        .reversed())
                .toList();
    }

    /// What is wrong with an entry, in Spanish.
    Optional<String> complaint(Entry entry) {
        List<Token> phrase = Tokenizer.tokens(entry.phrase());
        if (phrase.size() > LONGEST) {
            return Optional.of("«" + entry.phrase() + "» pasa de " + LONGEST + " palabras");
        }
        Set<Integer> unknown = grammar.uncovered(entry.phrase());
        Optional<Token> known = phrase.stream()
                .filter(token -> !unknown.contains(token.start())
                        || TURNING.contains(token.form())
                        || lexicon.names(token.form()))
                .findFirst();
        if (known.isPresent()) {
            return Optional.of(
                    "«" + known.get().text() + "» ya significa algo, y solo se aprenden palabras que nada" + " conoce");
        }
        return isDatum(entry.known())
                ? Optional.empty()
                : Optional.of("«" + entry.known() + "» no es solo un dato de los que se conocen");
    }

    private boolean isDatum(String text) {
        List<List<Found>> all = grammar.found(text);
        return grammar.covers(text)
                && !all.isEmpty()
                && Tokenizer.forms(text).stream().noneMatch(TURNING::contains)
                && all.stream()
                        .allMatch(words -> words.stream()
                                        .allMatch(word -> word.soft() || word.meaning() instanceof Meaning.MeasureNamed)
                                && words.stream().anyMatch(word -> word.meaning() instanceof Meaning.MeasureNamed));
    }

    /// The reading itself if there is one, else that with learned phrases.
    Reading read(String question, Reading reading, Function<String, Reading> read) {
        if (entries.isEmpty() || !(reading instanceof Reading.NotUnderstood)) {
            return reading;
        }
        List<Replacement> found = replacements(question);
        if (found.isEmpty()) {
            return reading;
        }
        Reading with = read.apply(Replacement.in(question, found));
        if (isIdle(question, found, with, read)) {
            return reading;
        }
        return switch (with) {
            case Reading.Understood understood ->
                understood.saying(
                        found.stream().map(each -> each.said(question)).toList());
            case Reading.Ambiguous ambiguous -> ambiguous;
            case Reading.Refused _, Reading.NotUnderstood _ -> reading;
        };
    }

    /// Whether the question asks the same without the phrases: then they are not the datum, but something that would be
    /// passed over («votos urbanos»).
    static boolean isIdle(String question, List<Replacement> found, Reading with, Function<String, Reading> read) {
        String without = Replacement.in(
                question,
                found.stream()
                        .map(each -> new Replacement(each.start(), each.end(), ""))
                        .toList());
        return plans(read.apply(without)).equals(plans(with));
    }

    private static List<Plan> plans(Reading reading) {
        return switch (reading) {
            case Reading.Understood understood -> List.of(understood.plan());
            case Reading.Ambiguous ambiguous ->
                ambiguous.choices().stream().map(Reading.Choice::plan).toList();
            case Reading.Refused _, Reading.NotUnderstood _ -> List.of();
        };
    }

    private List<Replacement> replacements(String question) {
        List<Token> tokens = Tokenizer.tokens(question);
        Set<Integer> unknown = grammar.uncovered(question);
        List<Replacement> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            Optional<Entry> entry = at(tokens, i, unknown);
            int length = entry.map(one -> Tokenizer.tokens(one.phrase()).size()).orElse(1);
            if (entry.isPresent()) {
                found.add(new Replacement(
                        tokens.get(i).start(),
                        tokens.get(i + length - 1).end(),
                        entry.get().known()));
            }
            i += length;
        }
        return found;
    }

    private Optional<Entry> at(List<Token> tokens, int from, Set<Integer> unknown) {
        return entries.stream()
                .filter(entry -> {
                    List<String> forms = Tokenizer.forms(entry.phrase());
                    int to = from + forms.size();
                    return to <= tokens.size()
                            && tokens.subList(from, to).stream()
                                    .allMatch(token -> token.kind() == Kind.WORD && unknown.contains(token.start()))
                            && tokens.subList(from, to).stream()
                                    .map(Token::form)
                                    .toList()
                                    .equals(forms);
                })
                .findFirst();
    }
}
