package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.List;

/// «derrotó el PSOE al PP», «batieron los populares a Vox»: had more than the party behind «a», as «superó» says. Only
/// two parties of a question make such a verb clear: elsewhere it says who won.
final class BeatReader {

    private static final String BEAT =
            "(?iu)(derrot|bat|tumb|aplast|apabull|arroll|gole|doblegu?|vapule|adelant|desbanc|destron|sobrepas|fulmin|machac|barr|arras|se impus)"
                    + "(a|an|e|en|o|ó|aron|i[oó]|ieron|ear?on)";

    List<Item> read(List<Item> items) {
        List<Item> parties = items.stream()
                .filter(item -> item.meaning() instanceof Meaning.PartyNamed)
                .toList();
        if (parties.size() != 2) {
            return items;
        }
        int first = items.indexOf(parties.getFirst());
        int last = items.indexOf(parties.getLast());
        boolean over = Items.links(items, first, last).contains(Link.A);
        return over
                ? items.stream()
                        .map(item -> (item.meaning() instanceof Meaning.Unknown || item.cue(Cue.WIN)) && item.like(BEAT)
                                ? item.with(new Meaning.Compare(Comparator.GREATER, true))
                                : item)
                        .toList()
                : items;
    }
}
