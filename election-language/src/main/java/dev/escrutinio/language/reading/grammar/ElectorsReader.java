package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// «¿qué tanto por ciento de los vecinos de Vilalba acudió a las urnas?»: neighbours who can vote are electors, so that
/// it is the turnout, which is said back.
final class ElectorsReader {

    private static final Meaning NOTHING = new Meaning.Soft(Set.of(), Set.of());

    List<Item> read(List<Item> items) {
        List<Integer> measures = IntStream.range(0, items.size())
                .filter(i -> items.get(i).meaning() instanceof MeasureNamed)
                .boxed()
                .toList();
        boolean parties = items.stream().anyMatch(item -> item.meaning() instanceof Meaning.PartyNamed);
        for (int i = 0; !parties && measures.size() == 1 && i < items.size(); i++) {
            int people = Items.next(items, i + 1);
            boolean share = items.get(i).unit(Unit.PERCENT)
                    && people < measures.getFirst()
                    && items.get(people).cue(Cue.INHABITANTS)
                    && items.get(people).like("(?iu)vecin[oa]s")
                    && Items.links(items, i, people).equals(Set.of(Link.DE));
            if (share && went(items, people, measures.getFirst())) {
                List<Item> result = new ArrayList<>(items);
                result.set(i, items.get(i).with(NOTHING));
                result.set(people, said(items.get(people)));
                result.set(
                        measures.getFirst(), items.get(measures.getFirst()).with(new MeasureNamed(List.of("turnout"))));
                return result;
            }
        }
        return items;
    }

    private static Item said(Item people) {
        return new Item(
                NOTHING,
                people.start(),
                people.end(),
                people.text(),
                "«" + people.text() + "» se toma como los del censo electoral",
                people.unlikely());
    }

    /// Whether nothing but a place stands between people and their going to vote.
    private static boolean went(List<Item> items, int people, int verb) {
        return items.get(verb).measure("voters")
                && !Items.links(items, people, verb).contains(Link.Y)
                && !Items.mark(items, people, verb, ",;:.?")
                && items.subList(people + 1, verb).stream()
                        .allMatch(item -> item.soft() || item.meaning() instanceof Meaning.PlaceNamed);
    }
}
