package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Lexicon;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.text.Folding;
import dev.escrutinio.language.reading.text.Token;
import dev.escrutinio.language.reading.text.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes the past subjunctive of a relative clause for the past: «algún municipio donde Vox superara el 40 %».
///
/// Every verb has it from its past in plural: «tuvie-ron», «tuvie-ra», «tuvie-se» (Nueva gramática de la lengua
/// española, 4.12). Outside such a clause it supposes («si sacara») or, without its accent, asks for the future.
final class PastSubjunctive {

    private static final Pattern FORM = Pattern.compile("(\\p{L}+?(?:a|ie|e))(?:ra|ran|se|sen)");
    private static final Set<String> RELATIVES = Set.of("donde", "que", "cual", "cuales", "cuyo", "cuya");
    private static final String SENTENCE_MARKS = ".;:?!¿¡";
    /// What a relative clause may tell of besides places.
    private static final Set<String> NOUNS = Set.of(
            "partido", "partidos", "formacion", "formaciones", "candidatura", "candidaturas", "fuerza", "fuerzas");

    private final Lexicon lexicon;

    PastSubjunctive(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// The tokens with such verbs in the past.
    List<Token> read(List<Token> tokens) {
        List<Token> result = new ArrayList<>(tokens);
        for (int i = 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() == Kind.WORD && relative(tokens, i)) {
                String past = past(token);
                if (!past.equals(token.form())) {
                    result.set(i, new Token(token.kind(), past, token.text(), token.start(), token.end()));
                }
            }
        }
        return result;
    }

    private String past(Token token) {
        Matcher form = FORM.matcher(token.form());
        boolean accented = !Folding.fold(token.text()).equals(token.text().toLowerCase(Locale.ROOT));
        if (accented || !form.matches()) {
            return token.form();
        }
        String plural = form.group(1) + "ron";
        return plural.equals("hubieron") ? "hubo" : lexicon.knows(plural) ? plural : token.form();
    }

    /// Behind «que» or «donde» of something that was named before, in a sentence that supposes nothing.
    private boolean relative(List<Token> tokens, int verb) {
        int at = verb - 1;
        while (at > 0 && !RELATIVES.contains(tokens.get(at).form())) {
            if (ends(tokens.get(at)) || tokens.get(at).form().equals("si")) {
                return false;
            }
            at--;
        }
        for (int i = at - 1; i >= 0 && !ends(tokens.get(i)); i--) {
            if (noun(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean ends(Token token) {
        return token.kind() == Kind.MARK && SENTENCE_MARKS.indexOf(token.form().charAt(0)) >= 0;
    }

    private boolean noun(List<Token> tokens, int at) {
        return NOUNS.contains(tokens.get(at).form())
                || lexicon.matches(tokens, at).stream()
                        .flatMap(match -> match.meanings().stream())
                        .anyMatch(Meaning.LevelNamed.class::isInstance);
    }
}
