package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.List;

/// «¿por cuántos votos perdió el PSOE?»: of one election it is how far the party was behind the winner, no loss since
/// another one.
final class DefeatReader {

    private static final String LOST = "(?iu)perd(i[oó]|ieron|imos)";

    private static final String AGAINST = "(?iu)frente (a|al)";

    List<Item> read(List<Item> items) {
        long dates = items.stream().filter(DefeatReader::dated).count();
        long parties = items.stream()
                .filter(item -> item.meaning() instanceof Meaning.PartyNamed)
                .count();
        boolean searched =
                items.stream().anyMatch(item -> item.meaning() instanceof Meaning.LevelNamed level && !level.capital());
        if (dates < 2 && parties == 2) {
            return beaten(items);
        }
        List<Item> result = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            boolean defeat = dates < 2
                    && parties == 1
                    && !searched
                    && item.cue(Cue.FALL)
                    && item.like(LOST)
                    && byHowMuch(items, i);
            if (defeat) {
                result.add(item.with(new Meaning.CueGiven(Cue.DIFFERENCE)));
                result.add(new Item(new Meaning.PartyNamed(List.of("winner")), item.end(), item.end(), "", null, 0));
            } else {
                result.add(item);
            }
        }
        return result;
    }

    /// «¿en cuántos municipios perdió el PSOE frente a Vox?»: had fewer votes than the one behind «frente a».
    private static List<Item> beaten(List<Item> items) {
        List<Item> parties = items.stream()
                .filter(item -> item.meaning() instanceof Meaning.PartyNamed)
                .toList();
        int first = items.indexOf(parties.getFirst());
        int last = items.indexOf(parties.getLast());
        boolean against = items.subList(first, last).stream().anyMatch(item -> item.like(AGAINST));
        return !against
                ? items
                : items.stream()
                        .map(item -> item.cue(Cue.FALL) && item.like(LOST) && items.indexOf(item) < last
                                ? item.with(new Meaning.CueGiven(Cue.LESS))
                                : item)
                        .toList();
    }

    /// «por cuánto», «por cuántos votos», «por cuántos puntos» right before the verb.
    private static boolean byHowMuch(List<Item> items, int verb) {
        for (int i = verb - 1; i >= 0; i--) {
            Item item = items.get(i);
            boolean counted = item.soft()
                    || item.meaning() instanceof Meaning.MeasureNamed
                    || item.meaning() instanceof Meaning.UnitNamed;
            if (!counted) {
                return false;
            }
            if (item.link(Link.POR)) {
                return items.subList(i, verb).stream().anyMatch(each -> each.like("(?iu).*cu[aá]nt.*"));
            }
        }
        return false;
    }

    private static boolean dated(Item item) {
        return item.meaning() instanceof Meaning.DateGiven
                || item.meaning() instanceof Meaning.ElectionsNamed
                || item.meaning() instanceof Meaning.RelativeElection;
    }
}
