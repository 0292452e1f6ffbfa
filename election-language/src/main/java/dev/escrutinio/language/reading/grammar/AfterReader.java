package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// «tras las elecciones de abril de 2019» is «in» them; «tras el PP» is a position among parties and stays.
final class AfterReader {

    List<Item> read(List<Item> items) {
        List<Item> result = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            boolean dated = items.get(i).cue(Cue.AFTER) && elections(items, i, Items.next(items, i + 1));
            result.add(dated ? items.get(i).with(new Meaning.Soft(Set.of(), Set.of())) : items.get(i));
        }
        return result;
    }

    /// Elections said as such, or «tras» a month or day of theirs; «después de 2016» is later, which is another
    /// question.
    private static boolean elections(List<Item> items, int after, int at) {
        if (at >= items.size()) {
            return false;
        }
        boolean said = items.subList(after + 1, at).stream()
                .anyMatch(item -> item.like("(?iu).*(elecci|comicio|general|convocatoria|cita).*"));
        boolean day = items.get(after).like("(?iu)tras")
                && (items.get(at).meaning() instanceof Meaning.ElectionsNamed
                        || (items.get(at).meaning() instanceof Meaning.DateGiven date && !date.yearOnly()));
        boolean dated = items.get(at).meaning() instanceof Meaning.DateGiven
                || items.get(at).meaning() instanceof Meaning.ElectionsNamed
                || items.get(at).meaning() instanceof Meaning.RelativeElection;
        boolean relative = items.get(at).meaning() instanceof Meaning.RelativeElection;
        return dated && (said || day || relative);
    }
}
