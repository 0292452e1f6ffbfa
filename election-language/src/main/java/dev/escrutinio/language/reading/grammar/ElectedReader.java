package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads of how many seats a part is asked for, «qué tanto por ciento de los 350 escaños», and what constituencies do
/// with theirs: «provincias que repartían 3 escaños» are those that had so many.
final class ElectedReader {

    private static final Meaning NOTHING = new Meaning.Soft(Set.of(), Set.of());
    static final String SEATS = "(?iu)esca[nñ]os|diputad[oa]s|actas|representantes";

    List<Item> read(List<Item> sentence) {
        List<Item> items = new ArrayList<>(sentence);
        for (int i = 0; i < items.size(); i++) {
            if (partAt(items, i)) {
                int number = Items.next(items, i + 1);
                items.set(i, items.get(i).with(new MeasureNamed(List.of("seat_share"))));
                items.set(number + 1, items.get(number + 1).with(NOTHING));
            }
            if (allottedAt(items, i) || chosenAt(items, i)) {
                items.set(i, items.get(i).with(NOTHING));
            }
        }
        return items;
    }

    /// A share of a number of seats; whether so many were elected is looked at once the place is known.
    private static boolean partAt(List<Item> items, int i) {
        int number = Items.next(items, i + 1);
        return items.get(i).unit(Unit.PERCENT)
                && number + 1 < items.size()
                && items.get(number).meaning() instanceof Meaning.NumberGiven
                && Items.links(items, i, number).equals(Set.of(Link.DE))
                && items.get(number - 1).like("(?iu)(de )?l[oa]s")
                && items.get(number + 1).measure("seats")
                && items.get(number + 1).like(SEATS);
    }

    private static boolean allottedAt(List<Item> items, int i) {
        int next = Items.next(items, i + 1);
        int seats = next < items.size() && items.get(next).meaning() instanceof Meaning.Compare
                ? Items.next(items, next + 1)
                : next;
        return items.get(i).cue(Cue.ALLOCATION)
                && items.get(i).like("(?iu)(se )?(repart|distribu|asign|adjudic).*")
                && seats + 1 < items.size()
                && (items.get(seats).meaning() instanceof Meaning.NumberGiven
                        || items.get(seats).meaning() instanceof Meaning.Threshold)
                && items.get(seats + 1).measure("seats")
                && items.subList(0, i).stream()
                        .anyMatch(item -> item.meaning() instanceof Meaning.LevelNamed level && level.plural());
    }

    /// «diputados elegidos por Jaén», «¿cuántos escaños salieron de Galicia?»: that seats are elected says nothing.
    private static boolean chosenAt(List<Item> items, int i) {
        int before = Items.before(items, i);
        boolean seats = before >= 0 && items.get(before).measure("seats");
        boolean part = items.stream()
                .anyMatch(item -> item.unit(Unit.PERCENT)
                        || item.measure("seat_share")
                        || (item.cue(Cue.PART) && !item.equals(items.get(i))));
        return (seats && items.get(i).like("(?iu)(elegid|elect)[oa]s"))
                || (seats
                        && !part
                        && items.get(i).cue(Cue.PART)
                        && items.get(i).like("(?iu)(sal|salen|sali[oó]|salieron) del?"));
    }
}
