package dev.escrutinio.language.reading;

import dev.escrutinio.language.reading.lexicon.Candidate;
import dev.escrutinio.language.reading.lexicon.Lexicon;
import dev.escrutinio.language.reading.lexicon.Writing;
import dev.escrutinio.language.reading.text.Token;
import dev.escrutinio.language.reading.text.Token.Kind;
import dev.escrutinio.language.reading.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The questions that one with misspelt words may stand for.
final class Misspellings {

    private static final int MOST_WORDS = 4;
    private static final int MOST_QUESTIONS = 150;
    private static final Set<String> ARTICLES = Set.of("el", "la", "los", "las", "un", "una", "de", "del");
    private static final Set<String> BEFORE_A_NAME = Set.of(
            "partido", "partit", "alianza", "frente", "union", "coalicion", "movimiento", "plataforma", "agrupacion");
    private static final Set<String> LEADS_TO_A_NAME = Set.of(
            "en", "de", "del", "d", "a", "al", "por", "para", "entre", "con", "y", "e", "o", "el", "la", "los", "las");
    private static final Set<String> BEFORE_A_PLACE = Set.of("en", "de");

    private final Lexicon lexicon;

    Misspellings(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// A question with its misspelt words as they may have been meant.
    ///
    /// @param named whether a word became one that only names have
    /// @param loose whether a word where a place is expected became none
    record Corrected(List<Replacement> words, int cost, boolean unsure, boolean named, boolean loose) {}

    /// All corrections of the words that nothing knows where they stand; none where one of them cannot be corrected.
    ///
    /// @param uncovered where the words start that are part of no phrase there
    List<Corrected> of(String question, Set<Integer> uncovered) {
        List<Token> tokens = Tokenizer.tokens(question);
        List<Corrected> found = List.of(new Corrected(List.of(), 0, false, false, false));
        int words = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() == Kind.WORD && (!lexicon.knows(token.form()) || uncovered.contains(token.start()))) {
                words++;
                found = extended(found, tokens, i, candidates(question, tokens, i));
            }
            if (words > MOST_WORDS || found.size() > MOST_QUESTIONS) {
                return List.of();
            }
        }
        return words == 0 ? List.of() : found;
    }

    private static List<Corrected> extended(List<Corrected> found, List<Token> tokens, int at, List<Candidate> words) {
        List<Corrected> result = new ArrayList<>();
        Token token = tokens.get(at);
        boolean placed = at > 0 && BEFORE_A_PLACE.contains(tokens.get(at - 1).form());
        for (Corrected before : found) {
            for (Candidate word : words) {
                List<Replacement> replaced = new ArrayList<>(before.words());
                replaced.add(new Replacement(token.start(), token.end(), cased(word.word(), token.text())));
                result.add(new Corrected(
                        replaced,
                        before.cost() + word.cost(),
                        before.unsure() || word.unsure(),
                        before.named() || !word.plain(),
                        before.loose() || (placed && word.plain())));
            }
        }
        return result;
    }

    private static String cased(String word, String written) {
        return Character.isUpperCase(written.charAt(0))
                ? Character.toUpperCase(word.charAt(0)) + word.substring(1)
                : word;
    }

    /// A word without a capital is hardly a name where others have one, nor where nothing leads to it.
    private List<Candidate> candidates(String question, List<Token> tokens, int at) {
        List<Candidate> all = lexicon.candidates(tokens.get(at), writing(question, tokens, at));
        boolean small = Character.isLowerCase(tokens.get(at).text().charAt(0));
        boolean capitals = tokens.stream()
                .skip(1)
                .anyMatch(token -> Character.isUpperCase(token.text().charAt(0)));
        List<Candidate> plain = all.stream().filter(Candidate::plain).toList();
        boolean led = at == 0
                || tokens.get(at - 1).kind() == Kind.MARK
                || LEADS_TO_A_NAME.contains(tokens.get(at - 1).form());
        return small && (capitals || !led) && !plain.isEmpty() ? plain : all;
    }

    private static Writing writing(String question, List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (ofParty(tokens, at)) {
            return Writing.NAME;
        }
        String before = question.substring(0, token.start()).strip();
        boolean opening = before.isEmpty() || ".?!¿¡:".indexOf(before.charAt(before.length() - 1)) >= 0;
        boolean shouted = question.chars().noneMatch(Character::isLowerCase);
        return Character.isUpperCase(token.text().charAt(0)) && !opening && !shouted ? Writing.CAPITAL : Writing.ANY;
    }

    /// Whether a word follows «Partido de la» or the like.
    private static boolean ofParty(List<Token> tokens, int at) {
        int from = at - 1;
        while (from >= 0 && ARTICLES.contains(tokens.get(from).form())) {
            from--;
        }
        return from >= 0
                && from < at - 1
                && BEFORE_A_NAME.contains(tokens.get(from).form());
    }
}
