package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.List;
import java.util.Set;

/// Reads «blancos y nulos juntos», «blancos más nulos», «la suma de nulos y blancos» as one count; without a word that
/// adds up they stay two.
final class BlankAndNullReader {

    private static final String ADDS = "(?iu)\\+|m[aá]s|(sumad|unid|agregad)[oa]s? (a|con) ?(los|el)?";
    private static final String SUM = "(?iu)(la |una )?suma( total)?( de| de los)?|sumando( los)?|conjunto de";
    private static final String BOTH = "(?iu)junt[oa]s|sumad[oa]s|conjuntamente|agregad[oa]s|en conjunto|conjunt[oa]s";
    private static final Set<Link> ONLY_AND = Set.of(Link.Y, Link.DE);

    private final String question;

    BlankAndNullReader(String question) {
        this.question = question;
    }

    List<Item> read(List<Item> items) {
        for (int first = 0; first < items.size(); first++) {
            int last = pair(items, first);
            if (last > first) {
                return joined(items, first, last);
            }
        }
        return items;
    }

    /// Position of the other one of the two right behind one of them; -1 where there is none.
    private static int pair(List<Item> items, int first) {
        int last = Items.next(items, first + 1);
        boolean added = last < items.size() && items.get(last).like(ADDS);
        last = added ? Items.next(items, last + 1) : last;
        boolean two = last < items.size()
                && ((blank(items.get(first)) && none(items.get(last)))
                        || (none(items.get(first)) && blank(items.get(last))));
        boolean near = two
                && ONLY_AND.containsAll(Items.links(items, first, last))
                && !Items.mark(items, first, last, ",;:.?");
        return near ? last : -1;
    }

    private List<Item> joined(List<Item> items, int first, int last) {
        int before = Items.before(items, first);
        int after = Items.next(items, last + 1);
        boolean between = items.subList(first + 1, last).stream().anyMatch(item -> item.like(ADDS));
        boolean behind = after < items.size() && together(items.get(after), BOTH);
        boolean several = items.stream()
                        .filter(item -> item.meaning() instanceof Meaning.PlaceNamed)
                        .count()
                > 1;
        boolean ahead = before >= 0 && together(items.get(before), SUM) && !several;
        if (!between && !behind && !ahead) {
            return items;
        }
        int from = ahead ? before : first;
        int to = behind ? after : last;
        Item sum = items.get(from).upTo(items.get(to), new Meaning.MeasureNamed(List.of("blank_null")), question);
        return Items.replaced(items, from, to, sum);
    }

    private static boolean together(Item item, String pattern) {
        return item.cue(Cue.TOGETHER) && item.like(pattern);
    }

    private static boolean blank(Item item) {
        return only(item, "blank");
    }

    private static boolean none(Item item) {
        return only(item, "null");
    }

    private static boolean only(Item item, String id) {
        return item.meaning() instanceof Meaning.MeasureNamed named
                && named.ids().equals(List.of(id));
    }
}
