package dev.escrutinio.language.proposal;

import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.Election;
import dev.escrutinio.language.proposal.OwnWords.Kind;
import dev.escrutinio.language.reading.grammar.Found;
import dev.escrutinio.language.reading.text.Token;
import dev.escrutinio.language.reading.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Links words that a plan quotes from its question to what the question names there.
///
/// A quote tells only where to look: what stands there is what the reader says, so that no text can bring in a thing
/// that was not asked about.
final class QuoteLinker {

    private static final String NATION = "ES";
    private static final int LONGEST = 120;
    /// Words that alone point to nothing.
    private static final Set<String> EMPTY = Set.of(
            "de", "del", "la", "el", "los", "las", "en", "y", "a", "al", "por", "con", "que", "un", "una", "lo", "o");

    private final List<Token> question;
    private final List<Found> words;
    private final List<Election> elections;

    QuoteLinker(String question, List<Found> words, Catalog catalog) {
        this.question = Tokenizer.tokens(question).stream()
                .filter(token -> token.kind() != Token.Kind.MARK)
                .toList();
        this.words = words;
        this.elections = List.copyOf(catalog.elections());
    }

    /// What a quote may stand for, each alternative with all that it lists; none for one that the question does not
    /// have, or that names another kind of thing.
    List<List<String>> link(String quote, Kind kind) {
        List<List<String>> found = new ArrayList<>();
        for (Found word : words) {
            List<List<String>> named = Named.by(word, kind, elections);
            boolean quoted = !named.isEmpty()
                    && occurrences(quote).stream()
                            .anyMatch(span -> span.start() < word.end() && word.start() < span.end());
            for (List<String> each : named) {
                if ((quoted || each.equals(List.of(quote))) && !found.contains(each)) {
                    found.add(each);
                }
            }
        }
        return found.isEmpty() ? unnamed(quote, kind) : found;
    }

    /// The whole country where the question names no place, and an election by its id between others: both are looked
    /// at again once the plan is whole.
    private List<List<String>> unnamed(String quote, Kind kind) {
        boolean nation = kind == Kind.PLACE
                && quote.equals(NATION)
                && words.stream().noneMatch(word -> Named.isOf(word, Kind.PLACE));
        boolean between = kind == Kind.ELECTION
                && elections.stream().anyMatch(election -> election.id().equals(quote));
        return nation || between ? List.of(List.of(quote)) : List.of();
    }

    private record Span(int start, int end) {}

    private List<Span> occurrences(String quote) {
        List<String> forms = quote.length() > LONGEST ? List.of() : Tokenizer.forms(quote);
        List<Span> spans = new ArrayList<>();
        if (forms.isEmpty() || EMPTY.containsAll(forms)) {
            return spans;
        }
        for (int from = 0; from + forms.size() <= question.size(); from++) {
            List<Token> here = question.subList(from, from + forms.size());
            if (here.stream().map(Token::form).toList().equals(forms)) {
                spans.add(new Span(here.getFirst().start(), here.getLast().end()));
            }
        }
        return spans;
    }
}
