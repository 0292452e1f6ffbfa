package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.List;

/// Tells «algún municipio donde ganara Vox», which is past, from «¿quién ganará?», a forecast: folding drops the
/// accent.
final class SubjunctiveReader {

    private static final String WON = "(?iu)gan(ara|aran|ase|asen)";

    List<Item> read(List<Item> items) {
        List<Item> result = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            boolean won = items.get(i).like(WON) && i > 0 && !items.get(i).soft() && relative(items, i);
            result.add(won ? items.get(i).with(new Meaning.CueGiven(Cue.WIN)) : items.get(i));
        }
        return result;
    }

    /// Behind «donde» or «en que» of a place that was spoken of.
    private static boolean relative(List<Item> items, int i) {
        boolean place = items.subList(0, i).stream().anyMatch(item -> item.meaning() instanceof Meaning.LevelNamed);
        return place && (items.get(i - 1).cue(Cue.WHERE) || items.get(i - 1).link(Link.QUE));
    }
}
