package dev.escrutinio.language.reading.lexicon;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.Place;
import dev.escrutinio.language.reading.text.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Every word that the lexicon knows, and what a word that it does not know may have been.
///
/// A word that is spelt well in Spanish is never taken for another one.
final class Words {

    private static final int SAFE_NAME = 8;
    private static final int KNOWN_BY_NAME = 20_000;
    private static final int SAFE_WORD = 7;
    private static final int ACRONYM = 5;

    private final Trie trie;
    private final Catalog catalog;
    private final Set<String> plain;
    private final Set<String> names;
    private final Spelling spelling;
    private final SpanishWords spanish;

    Words(Trie trie, Catalog catalog, SpanishWords spanish) {
        this.spanish = spanish;
        this.trie = trie;
        this.catalog = catalog;
        this.plain = trie.words(meaning -> !name(meaning));
        this.names = trie.words(Words::name);
        Set<String> all = new LinkedHashSet<>(plain);
        all.addAll(names);
        this.spelling = new Spelling(all);
    }

    boolean knows(String form) {
        return plain.contains(form) || names.contains(form);
    }

    boolean isOfName(String form) {
        return names.contains(form);
    }

    boolean spelt(String form) {
        return spanish.contains(form);
    }

    /// What an unknown word may have been; nothing for initials, and of one that is spelt well only what sounds alike:
    /// «botos».
    ///
    /// @param writing whether it is written as a name
    List<Candidate> candidates(Token token, Writing writing) {
        String form = token.form();
        boolean initials = token.text().equals(token.text().toUpperCase(Locale.ROOT)) && form.length() <= ACRONYM;
        boolean wellSpelt = spanish.contains(form);
        List<Candidate> found = new ArrayList<>();
        boolean ofName = !wellSpelt && knows(form);
        for (Spelling.Near near : initials || ofName ? List.<Spelling.Near>of() : spelling.near(form)) {
            boolean everyday = plain.contains(near.word());
            boolean allowed = !wellSpelt || (everyday && alike(form, near.word()));
            boolean fits = switch (writing) {
                case NAME -> names.contains(near.word());
                case CAPITAL ->
                    names.contains(near.word()) || (allowed && near.word().length() >= SAFE_WORD);
                case ANY -> allowed;
            };
            if (fits) {
                found.add(new Candidate(near.word(), near.cost(), everyday, !everyday && (wellSpelt || unsure(near))));
            }
        }
        return found;
    }

    private static boolean alike(String form, String word) {
        return form.replace('b', 'v')
                .replace("h", "")
                .equals(word.replace('b', 'v').replace("h", ""));
    }

    /// Whether it is the short name of a small town: another one, or a hamlet, may have been meant.
    private boolean unsure(Spelling.Near near) {
        Trie.Node node = trie.root().child(near.word());
        return near.cost() > 1
                && near.word().length() < SAFE_NAME
                && node != null
                && node.ends()
                && node.meanings().stream()
                        .allMatch(meaning -> meaning instanceof Meaning.PlaceNamed place
                                && place.codes().stream().noneMatch(this::prominent));
    }

    private boolean prominent(String code) {
        return catalog.place(code)
                .filter(place -> place.level() != Level.MUNICIPALITY || widelyKnown(place))
                .isPresent();
    }

    private static boolean widelyKnown(Place place) {
        return place.population() >= KNOWN_BY_NAME || !place.capitalOf().isEmpty();
    }

    private static boolean name(Meaning meaning) {
        return meaning instanceof Meaning.PlaceNamed
                || meaning instanceof Meaning.PeopleNamed
                || meaning instanceof Meaning.PartyNamed;
    }
}
