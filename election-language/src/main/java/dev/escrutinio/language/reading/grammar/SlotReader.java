package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Keeps the slots that a preposition or an article opens: «en Partido» and «la Coalición» name something that nothing
/// knows, and are not passed over as the common words that they look like.
final class SlotReader {

    /// Nouns that stand behind «en» without an article and name no place, and what stands before a noun.
    private static final String BARE =
            "(?iu)(el|la|los|las|lo|l|un|una|unos|unas|su|sus|mi|les|es[eao]s?|es[ao]s|est[eao]s?"
                    + "|aquell?[aeo]s?|cada( un[oa])?|cual|tal|ambos|propi[oa]s?|mism[oa]s?|tod[oa]s?|enter[oa]|plen[oa]|pasad[oa]s?"
                    + "|nuestr[oa]s?|dich[oa]s?|alg[uú]n[oa]?s?|concreto|cifras?|datos?|valor(es)?|n[uú]meros?|cantidad|urnas?|escala"
                    + "|detalle|t[eé]rminos|votos|euros?|absolut[oa]s?|relativ[oa]s?|distint[oa]s|diferentes|divers[oa]s|general(es)?"
                    + "|d[ií]a|mes|a[nñ]o|elecciones.*|cortes.*|congreso.*|qu[eé]|cu[aá]l(es)?|cu[aá]nt[oa]s?)";

    private static final String GROUPS =
            "Coalici[oó]n|Alianza|Federaci[oó]n|Agrupaci[oó]n|Formaci[oó]n|Partido|Grupo|Lista"
                    + "|Candidatura|Fuerza|Bloque";

    private static final char SPACE = ' ';

    private final String question;

    SlotReader(String question) {
        this.question = question;
    }

    List<Item> read(List<Item> sentence) {
        List<Item> items = new ArrayList<>(sentence);
        for (int i = 0; i < items.size(); i++) {
            if (nameless(items, i)) {
                items.set(i, items.get(i).with(new Meaning.Unknown()));
            }
        }
        return items;
    }

    private boolean nameless(List<Item> items, int i) {
        Item item = items.get(i);
        if (whole(item)) {
            return true;
        }
        if (i == 0) {
            return false;
        }
        boolean plain = item.soft() && !(item.meaning() instanceof Meaning.Mark) && !linked(item);
        boolean placed = items.get(i - 1).like("(?iu)en")
                && ((plain && item.text().indexOf(SPACE) < 0 && !item.like(BARE))
                        || (item.cue(Cue.WIN) && item.like("(?iu)\\p{L}+r")));
        return placed || (plain && group(items, i));
    }

    /// «en Total»: a capital letter behind a small «en» begins a name.
    private boolean whole(Item item) {
        return item.soft() && item.like("en\\s+\\p{Lu}\\p{Ll}.*") && question.startsWith(item.text(), item.start());
    }

    private static boolean linked(Item item) {
        return item.meaning() instanceof Meaning.Soft soft
                && !(soft.links().isEmpty() && soft.cues().isEmpty());
    }

    /// «la Coalición en Telde»: a group by its short name, with no party behind it.
    private static boolean group(List<Item> items, int i) {
        int next = Items.next(items, i + 1);
        boolean named = next < items.size()
                && items.get(next).meaning() instanceof Meaning.PartyNamed
                && Items.links(items, i, next).stream().allMatch(Set.of(Link.DE)::contains);
        return items.get(i).like(GROUPS) && items.get(i - 1).like("la|el|(de|a) la|del|al") && !named;
    }
}
