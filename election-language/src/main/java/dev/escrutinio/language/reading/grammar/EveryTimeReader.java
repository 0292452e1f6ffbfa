package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.RelativeElection;
import java.util.ArrayList;
import java.util.List;

/// Reads «pueblos donde siempre ganó el PSOE», «donde nunca ganó Vox» as what is said of every election, where no date
/// says of which.
final class EveryTimeReader {

    private static final RelativeElection ALL = new RelativeElection(RelativeElection.Order.ALL);

    private static final String NEVER = "(?iu)nunca|jam[aá]s";

    List<Item> read(List<Item> items) {
        boolean searched =
                items.stream().anyMatch(item -> item.meaning() instanceof Meaning.LevelNamed level && level.plural());
        boolean dated = items.stream()
                .anyMatch(item -> item.meaning() instanceof Meaning.DateGiven
                        || item.meaning() instanceof Meaning.ElectionsNamed
                        || item.meaning() instanceof RelativeElection);
        boolean won = items.stream().filter(item -> item.cue(Cue.WIN)).count() == 1;
        if (!searched || dated || !won) {
            return items;
        }
        boolean denied = items.stream().anyMatch(item -> item.cue(Cue.NOT) && item.like("(?iu)no"));
        List<Item> result = new ArrayList<>();
        for (Item item : items) {
            boolean always = item.meaning() instanceof Meaning.Unknown && item.like("(?iu)siempre");
            boolean never = item.cue(Cue.NOT) && item.like(NEVER);
            result.add(always || (never && denied) ? item.with(ALL) : item);
        }
        items.stream()
                .filter(item -> !denied && item.cue(Cue.NOT) && item.like(NEVER))
                .map(item ->
                        new Item(ALL, items.getLast().end(), items.getLast().end(), item.text(), null, 0))
                .forEach(result::add);
        return result;
    }
}
