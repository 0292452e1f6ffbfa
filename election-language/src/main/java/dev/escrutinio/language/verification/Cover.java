package dev.escrutinio.language.verification;

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
    private static final Set<String> EVERYDAY = Set.of("a", "o", "e", "y", "en", "el", "la", "los", "las", "es", "son",
            "por", "con", "sin", "mas", "menos", "ahora", "nada", "otros", "total", "si", "no", "se", "su", "un", "una");

    private final Lexicon lexicon;

    Cover(Lexicon lexicon) {
        this.lexicon = lexicon;
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
            for (Match match : lexicon.matches(tokens, i)) {
                int total = 1 + cost[match.last() + 1];
                boolean better = total < cost[i] || total == cost[i] && match.last() > last[i];
                if (match.cost() > 0 || !better && (total > cost[i] || match.last() != last[i])) {
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

    private static Piece piece(String sentence, Token first, Token last, List<Meaning> meanings) {
        String text = sentence.substring(first.start(), last.end());
        String form = Folding.fold(text);
        List<Meaning> likely = meanings.stream()
                .filter(meaning -> likely(meaning, text, form, meanings, first.start() == 0))
                .toList();
        return new Piece(likely, form, text, first.start(), last.end(), null);
    }

    /// A place written small is one only if the words mean nothing else.
    private static boolean likely(Meaning meaning, String text, String form, List<Meaning> all, boolean opening) {
        boolean name = meaning instanceof Meaning.PlaceNamed || meaning instanceof Meaning.PartyNamed;
        if (!name) {
            return true;
        }
        boolean others = all.stream()
                .anyMatch(other -> !(other instanceof Meaning.PlaceNamed) && !(other instanceof Meaning.PartyNamed));
        boolean written = text.chars().anyMatch(Character::isUpperCase) && !opening;
        return !EVERYDAY.contains(form) && (written || !others);
    }

    private static List<Meaning> alone(Token token) {
        return switch (token.kind()) {
            case WORD -> List.of();
            case MARK -> List.of(new Meaning.Mark(token.form().charAt(0)));
            case NUMBER -> List.of(new Meaning.NumberGiven(Double.parseDouble(token.form()), token.text()));
        };
    }
}
