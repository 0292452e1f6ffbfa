package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.List;

/// Reads «¿qué tres partidos fueron los más votados?» as «los tres partidos más votados»: the first of the results.
final class FirstOnesReader {

    private static final String PARTIES =
            "(?iu)(los |las )?(partidos|fuerzas|formaciones|candidaturas|listas)( pol[ií]tic[oa]s)?";
    private static final String MOST = "(?iu).*m[aá]s votad[oa]s( en)?|.*\\bprimer[oa]s";

    List<Item> read(List<Item> items) {
        List<Item> result = new ArrayList<>(items);
        for (int i = 0; i + 1 < items.size(); i++) {
            int won = Items.next(items, i + 1);
            boolean first = items.get(i).meaning() instanceof Meaning.NumberGiven
                    && items.get(i + 1).soft()
                    && items.get(i + 1).like(PARTIES)
                    && won < items.size()
                    && items.get(won).cue(Cue.WIN)
                    && items.get(won).like(MOST);
            if (first) {
                result.set(won, items.get(won).with(new Meaning.CueGiven(Cue.RESULTS)));
            }
        }
        return result;
    }
}
