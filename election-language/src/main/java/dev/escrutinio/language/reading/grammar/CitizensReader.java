package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Tells «¿cuántos ciudadanos de Rubí se abstuvieron?», people, from the party of that name.
final class CitizensReader {

    private static final Meaning NOTHING = new Meaning.Soft(Set.of(), Set.of());
    private static final Meaning UNTOLD = new Meaning.Unknown();
    private static final List<String> DEEDS =
            List.of("abstention", "abstention_rate", "turnout", "voters", "census", "support");

    private static final String VOTED = "(?iu).*(vot|elig|escog|prefi|decid|respald|decant|inclin).*";

    /// Written as a noun or all in capitals; the party has one capital: «los Ciudadanos».
    private static final String PEOPLE = "ciudadanos|CIUDADANOS";

    /// An article, alone or at the end of a phrase: «a quién votaron los».
    private static final String THE = "(?iu)(.*\\s)?(los|sus|sus propios|aquellos|estos|esos|muchos|pocos|algunos)";

    List<Item> read(List<Item> items) {
        boolean voting = items.stream()
                .anyMatch(
                        item -> DEEDS.stream().anyMatch(item::measure) || (item.cue(Cue.RESULTS) && item.like(VOTED)));
        List<Item> result = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            result.add(
                    people(items, i) ? items.get(i).with(voting || lives(items, i) ? NOTHING : UNTOLD) : items.get(i));
        }
        return result.equals(items) ? result : preferred(result);
    }

    /// «¿qué partido prefirieron los ciudadanos de Ceuta?»: the one that came first.
    private static List<Item> preferred(List<Item> items) {
        boolean party = items.stream().anyMatch(item -> item.meaning() instanceof Meaning.PartyNamed);
        boolean which = items.stream().anyMatch(item -> item.cue(Cue.WHO) && item.like("(?iu)qu[eé]\\s.*"));
        return party || !which
                ? items
                : items.stream()
                        .map(item -> item.measure("support") ? item.with(new Meaning.CueGiven(Cue.WIN)) : item)
                        .toList();
    }

    private static boolean people(List<Item> items, int i) {
        return i > 0
                && items.get(i).meaning() instanceof Meaning.PartyNamed
                && items.get(i).like(PEOPLE)
                && (items.get(i - 1).cue(Cue.HOW_MANY) || items.get(i - 1).like(THE));
    }

    /// «los ciudadanos de Getafe», «los ciudadanos gaditanos», «los ciudadanos que …», «cuántos ciudadanos».
    private static boolean lives(List<Item> items, int i) {
        return items.get(i - 1).cue(Cue.HOW_MANY)
                || (i + 1 < items.size()
                        && (items.get(i + 1).link(Link.DE)
                                || items.get(i + 1).link(Link.QUE)
                                || items.get(i + 1).meaning() instanceof Meaning.PlaceNamed));
    }
}
