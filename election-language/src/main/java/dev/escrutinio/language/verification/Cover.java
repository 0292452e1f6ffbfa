package dev.escrutinio.language.verification;

import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.language.reading.lexicon.Lexicon;
import dev.escrutinio.language.reading.lexicon.Match;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.text.Folding;
import dev.escrutinio.language.reading.text.Token;
import dev.escrutinio.language.reading.text.Token.Kind;
import dev.escrutinio.language.reading.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Covers a sentence with the longest stretches that the lexicon knows as they are written: a misspelt name says
/// nothing that could be checked.
final class Cover {

    private static final int UNKNOWN = 1000;

    /// Short everyday words that are also names of places or parties.
    private static final Set<String> EVERYDAY = Set.of(
            "a", "o", "e", "y", "en", "el", "la", "los", "las", "es", "son", "por", "con", "sin", "mas", "menos",
            "ahora", "nada", "otros", "total", "si", "no", "se", "su", "un", "una");

    private static final Set<String> ARTICLES =
            Set.of("el", "la", "los", "las", "l", "els", "les", "o", "a", "os", "as", "es", "sa", "lo");

    private final Lexicon lexicon;
    private final Catalog catalog;

    Cover(Lexicon lexicon, Catalog catalog) {
        this.lexicon = lexicon;
        this.catalog = catalog;
    }

    List<Piece> pieces(String sentence) {
        List<Token> tokens = Tokenizer.tokens(sentence);
        int[] cost = new int[tokens.size() + 1];
        int[] last = new int[tokens.size()];
        List<List<Meaning>> meanings = new ArrayList<>();
        for (int i = tokens.size() - 1; i >= 0; i--) {
            cost[i] = (tokens.get(i).kind() == Kind.WORD ? UNKNOWN : 1) + cost[i + 1];
            last[i] = i;
            List<Meaning> best = new ArrayList<>(alone(tokens.get(i)));
            List<Match> all = lexicon.matches(tokens, i);
            for (Match match : all) {
                int total = 1 + cost[match.last() + 1];
                boolean better = total < cost[i] || (total == cost[i] && match.last() > last[i]);
                if (overlaps(tokens, match)
                        || range(tokens, match)
                        || counted(tokens, match, all)
                        || (!better && (total > cost[i] || match.last() != last[i]))) {
                    continue;
                }
                if (better) {
                    best.clear();
                    cost[i] = total;
                    last[i] = match.last();
                }
                best.addAll(match.meanings());
            }
            meanings.addFirst(best);
        }
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i = last[i] + 1) {
            pieces.add(piece(sentence, tokens.get(i), tokens.get(last[i]), meanings.get(i)));
        }
        return pieces;
    }

    /// «Pego, el PP …» is not the town of «Pego, El»: an article behind a name is written with a capital.
    private static boolean overlaps(List<Token> tokens, Match match) {
        String last = tokens.get(match.last()).text();
        return match.last() > match.first()
                && ARTICLES.contains(last)
                && match.meanings().stream().anyMatch(Meaning.PlaceNamed.class::isInstance);
    }

    /// «de 28 a 39 personas» is not the election of «28A».
    private static boolean range(List<Token> tokens, Match match) {
        return match.last() == match.first() + 1
                && tokens.get(match.first()).kind() == Kind.NUMBER
                && tokens.get(match.last()).text().equals("a")
                && tokens.get(match.last()).start() > tokens.get(match.first()).end()
                && match.last() + 1 < tokens.size()
                && tokens.get(match.last() + 1).kind() == Kind.NUMBER;
    }

    /// «Compromís 2»: a party's name before a number of votes or seats.
    private static boolean counted(List<Token> tokens, Match match, List<Match> all) {
        boolean party = match.meanings().stream().anyMatch(Meaning.PartyNamed.class::isInstance);
        return party
                && match.last() > match.first()
                && tokens.get(match.last()).kind() == Kind.NUMBER
                && all.stream()
                        .anyMatch(one -> one.last() == match.last() - 1
                                && one.meanings().stream().anyMatch(Meaning.PartyNamed.class::isInstance));
    }

    private Piece piece(String sentence, Token first, Token last, List<Meaning> meanings) {
        String text = sentence.substring(first.start(), last.end());
        String form = Folding.fold(text);
        List<Meaning> likely = meanings.stream()
                .filter(meaning -> likely(meaning, text, form, meanings, first.start() == 0))
                .toList();
        return new Piece(likely, form, text, first.start(), last.end(), null);
    }

    /// A name needs its capital, unless it is an adjective («gaditanos»); a town that opens the sentence must mean
    /// nothing else.
    private boolean likely(Meaning meaning, String text, String form, List<Meaning> all, boolean opening) {
        boolean capital = text.chars().anyMatch(Character::isUpperCase);
        boolean others = all.stream()
                .anyMatch(other -> !(other instanceof Meaning.PlaceNamed) && !(other instanceof Meaning.PartyNamed));
        return switch (meaning) {
            case Meaning.PlaceNamed place ->
                !EVERYDAY.contains(form) && (capital ? !(opening && others) : demonym(place, form) && !others);
            case Meaning.PartyNamed ignored -> !EVERYDAY.contains(form) && (capital || !others);
            default -> true;
        };
    }

    private boolean demonym(Meaning.PlaceNamed place, String form) {
        return place.codes().stream()
                .flatMap(code -> catalog.place(code).stream())
                .anyMatch(found -> found.demonyms().contains(form));
    }

    private static List<Meaning> alone(Token token) {
        return switch (token.kind()) {
            case WORD -> List.of();
            case MARK -> List.of(new Meaning.Mark(token.form().charAt(0)));
            case NUMBER -> List.of(new Meaning.NumberGiven(Double.parseDouble(token.form()), token.text()));
        };
    }
}
