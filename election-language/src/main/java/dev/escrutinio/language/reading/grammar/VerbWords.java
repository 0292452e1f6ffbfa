package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Lexicon;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.PartyNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PlaceNamed;
import dev.escrutinio.language.reading.text.Token;
import dev.escrutinio.language.reading.text.Token.Kind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells a verb from a party of that name: «¿podemos saber …?», «¿cuántos votos pudo sumar el PSOE?».
///
/// It goes by the form of the word and by those beside it, so that it holds for any party of the catalog.
final class VerbWords {

    private static final Pattern OF_US = Pattern.compile("\\p{L}{2,}mos");
    /// «pegó» is no town of Pego: nobody adds an accent to a name.
    private static final Pattern DID = Pattern.compile("\\p{Ll}+ó");

    private static final Pattern INFINITIVE = Pattern.compile("\\p{L}*(ar|er|ir)(me|te|se|le|les|lo|la|los|las|nos)?");
    /// Verbs that an infinitive follows; of some only behind «a», «de», «que».
    private static final Pattern MODAL = Pattern.compile(
            "(pued|pod|pud|quer|quier|quis|deb|logr|consig|consegu|intent|trat|sol|suel|necesit|dese|pretend)\\p{L}+");
    private static final Pattern MODAL_AND_MORE = Pattern.compile(
            "(lleg|volv|vuelv|empez|empiez|comenz|comienz|acert|aciert|dej|acab|hub|hab|ten|tien|tuv|trat)\\p{L}+"
                    + "|hay|ha|han|va|van|iba|iban|fue|fueron|vamos|voy|ir");
    private static final Set<String> BETWEEN = Set.of("a", "de", "que");
    private static final Set<String> BEFORE_A_VERB = Set.of("al", "si", "por", "para", "sin", "quiero");
    private static final Set<String> ADVERBS = Set.of("ya", "ahora", "tambien", "asi", "hoy", "nosotros");

    /// The list of Spanish words has none that are shorter: «ver».
    private static final int SHORT = 4;

    private final Lexicon lexicon;

    VerbWords(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// The meanings of a word without the party, where it is a verb.
    List<Item> read(String question, List<Token> tokens, int first, List<Item> items) {
        Token word = tokens.get(first);
        if (items.getFirst().end() == word.end() && DID.matcher(word.text()).matches() && lexicon.spelt(word.form())) {
            return without(items, PlaceNamed.class);
        }
        boolean party = items.stream().anyMatch(item -> item.meaning() instanceof PartyNamed);
        boolean one = items.getFirst().end() == word.end() && lexicon.spelt(word.form());
        if (!party || !one || named(question, word)) {
            return items;
        }
        boolean auxiliary =
                OF_US.matcher(word.form()).matches() && !modal(tokens, first) && infinitiveAfter(tokens, first);
        if (listed(tokens, first)) {
            return items;
        }
        boolean infinitive =
                INFINITIVE.matcher(word.form()).matches() && (modal(tokens, first) || leads(tokens, first));
        if (!auxiliary && !infinitive) {
            return items;
        }
        return auxiliary && items.stream().allMatch(item -> item.meaning() instanceof PartyNamed)
                ? List.of(items.getFirst().with(new Meaning.Soft(Set.of(), Set.of())))
                : without(items, PartyNamed.class);
    }

    /// The other meanings of a word; unknown where it has none.
    private static List<Item> without(List<Item> items, Class<? extends Meaning> type) {
        List<Item> others =
                items.stream().filter(item -> !type.isInstance(item.meaning())).toList();
        return others.isEmpty() ? List.of(items.getFirst().with(new Meaning.Unknown())) : others;
    }

    /// Whether a capital letter inside the sentence makes it a name.
    private static boolean named(String question, Token word) {
        String before = question.substring(0, word.start()).strip();
        boolean opening = before.isEmpty() || ".?!¿¡:".indexOf(before.charAt(before.length() - 1)) >= 0;
        boolean shouted = question.chars().noneMatch(Character::isLowerCase);
        return Character.isUpperCase(word.text().charAt(0)) && !opening && !shouted;
    }

    /// «lograron Sumar, ERC y Vox»: another party behind a comma makes a list of it.
    private boolean listed(List<Token> tokens, int first) {
        return first + 2 < tokens.size()
                && tokens.get(first + 1).text().equals(",")
                && lexicon.matches(tokens, first + 2).stream()
                        .anyMatch(match -> match.meanings().stream().anyMatch(PartyNamed.class::isInstance));
    }

    private boolean infinitiveAfter(List<Token> tokens, int first) {
        int next = first + 1;
        while (next < tokens.size() && ADVERBS.contains(tokens.get(next).form())) {
            next++;
        }
        return next < tokens.size() && infinitive(tokens, next);
    }

    private boolean infinitive(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        return token.kind() == Kind.WORD
                && INFINITIVE.matcher(token.form()).matches()
                && (token.form().length() < SHORT || lexicon.spelt(token.form()))
                && lexicon.matches(tokens, at).stream()
                        .noneMatch(match -> match.meanings().stream().anyMatch(PlaceNamed.class::isInstance));
    }

    /// «pudo sumar», «llegó a sumar», «hay que sumar»; of us too: «¿podemos sumar …?».
    private static boolean modal(List<Token> tokens, int first) {
        if (first > 0 && MODAL.matcher(tokens.get(first - 1).form()).matches()) {
            return true;
        }
        return first > 1
                && BETWEEN.contains(tokens.get(first - 1).form())
                && (MODAL_AND_MORE.matcher(tokens.get(first - 2).form()).matches()
                        || MODAL.matcher(tokens.get(first - 2).form()).matches());
    }

    private static boolean leads(List<Token> tokens, int first) {
        return first > 0 && BEFORE_A_VERB.contains(tokens.get(first - 1).form());
    }
}
