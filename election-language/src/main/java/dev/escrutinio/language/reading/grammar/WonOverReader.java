package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.List;

/// «¿le ganó Bildu al PNV en Hernani?»: to win over another party, where no places are searched, is to be ahead of it.
final class WonOverReader {

    private static final String WON = "(?iu)(gan|venc)\\p{L}*";

    List<Item> read(List<Item> items) {
        boolean asked = items.stream()
                .anyMatch(item -> item.meaning() instanceof Meaning.LevelNamed
                        || item.cue(Cue.WHERE, Cue.WHO, Cue.WHEN, Cue.MORE, Cue.LESS, Cue.DIFFERENCE)
                        || item.meaning() instanceof Meaning.MeasureNamed
                        || item.meaning() instanceof Meaning.Rank);
        List<Item> parties = items.stream()
                .filter(item -> item.meaning() instanceof Meaning.PartyNamed)
                .toList();
        List<Item> won = items.stream().filter(item -> item.cue(Cue.WIN)).toList();
        boolean over = !asked
                && parties.size() == 2
                && won.size() == 1
                && won.getFirst().like(WON)
                && objects(items, parties) == 1;
        return over
                ? items.stream()
                        .map(item ->
                                item.equals(won.getFirst()) ? item.with(new Meaning.CueGiven(Cue.DIFFERENCE)) : item)
                        .toList()
                : items;
    }

    private static long objects(List<Item> items, List<Item> parties) {
        return parties.stream()
                .filter(party -> {
                    int at = items.indexOf(party);
                    int from = Items.before(items, at);
                    return Items.links(items, from, at).contains(Link.A);
                })
                .count();
    }
}
