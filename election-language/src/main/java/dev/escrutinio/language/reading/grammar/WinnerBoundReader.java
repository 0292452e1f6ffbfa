package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.List;

/// Reads «provincias donde la primera fuerza no llegó al 30 %», «el ganador pasó del 60 %»: a bound on the share of
/// whoever came first in each place.
final class WinnerBoundReader {

    private static final String FIRST =
            "(?iu)((el |la )?(partido |fuerza |lista |formaci[oó]n |candidatura )?(ganadora?|vencedora?|m[aá]s votad[oa])"
                    + "|(el |la )?primer[oa]?( fuerza| partido| lista| formaci[oó]n)?)";

    List<Item> read(List<Item> items) {
        List<Item> firsts = items.stream().filter(WinnerBoundReader::first).toList();
        boolean searched =
                items.stream().anyMatch(item -> item.meaning() instanceof Meaning.LevelNamed level && level.plural());
        boolean bound = items.stream()
                        .filter(item -> item.meaning() instanceof Meaning.Threshold threshold
                                && threshold.unit() == Unit.PERCENT)
                        .count()
                == 1;
        boolean named = items.stream()
                .anyMatch(item -> item.meaning() instanceof Meaning.PartyNamed
                        || (item.meaning() instanceof Meaning.MeasureNamed measure && !of(measure))
                        || item.cue(Cue.RISE, Cue.FALL, Cue.CHANGE, Cue.DIFFERENCE, Cue.MARGIN));
        return searched && bound && !named && firsts.size() == 1
                ? items.stream()
                        .map(item -> item.equals(firsts.getFirst())
                                ? item.with(new Meaning.PartyNamed(List.of("winner")))
                                : item)
                        .toList()
                : items;
    }

    private static boolean of(Meaning.MeasureNamed measure) {
        return measure.ids().stream()
                .allMatch(id -> id.equals("votes") || id.equals("support") || id.equals("vote_share"));
    }

    private static boolean first(Item item) {
        boolean won = !item.soft() && item.cue(Cue.WIN);
        boolean rank = item.meaning() instanceof Meaning.Rank given && given.position() == 1;
        return (won || rank) && item.like(FIRST);
    }
}
