package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads «¿no ganó el PSOE en Getafe?», «¿ha ganado siempre el PP en Lugo capital?»: who won there says it, without a
/// yes or no that a denied question leaves open.
final class WonOrNotReader {

    private static final Meaning NOTHING = new Meaning.Soft(Set.of(), Set.of());
    private static final String EVER = "(?iu)siempre|nunca|jam[aá]s";
    private static final String NOT = "(?iu)no|tampoco";

    List<Item> read(List<Item> items) {
        List<Item> parties = items.stream()
                .filter(item -> item.meaning() instanceof Meaning.PartyNamed)
                .toList();
        boolean won = items.stream().filter(item -> item.cue(Cue.WIN)).count() == 1;
        boolean searched = items.stream()
                .anyMatch(item -> item.meaning() instanceof Meaning.LevelNamed
                        || item.meaning() instanceof Meaning.Threshold
                        || item.meaning() instanceof Meaning.NumberGiven
                        || item.cue(Cue.WHERE, Cue.HOW_MANY, Cue.WHO, Cue.WHEN, Cue.SUPPOSED));
        return won && parties.size() == 1 && !searched ? told(items, parties.getFirst()) : items;
    }

    private static List<Item> told(List<Item> items, Item party) {
        List<Item> result = new ArrayList<>();
        boolean denied = false;
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            int next = Items.next(items, i + 1);
            boolean unread = item.meaning() instanceof Meaning.Unknown || item.cue(Cue.NOT);
            if (unread && item.like(EVER)) {
                result.add(item.with(new Meaning.CueGiven(Cue.WHEN)));
            } else if (unread && item.like(NOT) && next < items.size() && before(items, next)) {
                denied = true;
                result.add(item.with(new Meaning.Soft(Set.of(), Set.of(Cue.WHO))));
            } else {
                result.add(item);
            }
        }
        if (denied) {
            result.replaceAll(item -> item.equals(party) ? asked(item) : item);
        }
        return result;
    }

    /// «no ganó», «no fue el PSOE el más votado»: the win comes next, or the party that won.
    private static boolean before(List<Item> items, int next) {
        int then = Items.next(items, next + 1);
        return items.get(next).cue(Cue.WIN)
                || (items.get(next).meaning() instanceof Meaning.PartyNamed
                        && then < items.size()
                        && items.get(then).cue(Cue.WIN));
    }

    private static Item asked(Item party) {
        return new Item(NOTHING, party.start(), party.end(), party.text(), "se dice quién ganó", party.unlikely());
    }
}
