package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.NumberGiven;
import dev.escrutinio.language.reading.lexicon.Meaning.PartyNamed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads «¿alcanzaron PP y Vox la mayoría absoluta?», «¿llegaban PP y Vox a 176 escaños?»: more than half of the seats
/// only all of them together can have.
final class JointMajorityReader {

    private static final Meaning NOTHING = new Meaning.Soft(Set.of(), Set.of());

    private final Context context;
    private final String question;

    JointMajorityReader(Context context, String question) {
        this.context = context;
        this.question = question;
    }

    List<Item> read(List<Item> items) {
        List<Item> parties = items.stream()
                .filter(item -> item.meaning() instanceof PartyNamed)
                .toList();
        boolean supposed = items.stream().anyMatch(item -> item.cue(Cue.SUPPOSED, Cue.SINGLE, Cue.BARRIER));
        return parties.size() > 1
                        && !supposed
                        && ofMost(items)
                        && MajorityReader.nation(items)
                        && listed(items, parties)
                ? joined(items, parties)
                : items;
    }

    private boolean ofMost(List<Item> items) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).cue(Cue.MAJORITY)) {
                return true;
            }
            int next = Items.next(items, i + 1);
            boolean most = items.stream().noneMatch(item -> item.cue(Cue.HOW_MANY))
                    && !Items.links(items, Items.before(items, i), i).contains(Link.DE)
                    && items.get(i).meaning() instanceof NumberGiven number
                    && number.value() > context.seats() / 2.0
                    && next < items.size()
                    && items.get(next).measure("seats");
            if (most) {
                return true;
            }
        }
        return false;
    }

    /// Parties that «y» or a comma joins, each of one meaning.
    private static boolean listed(List<Item> items, List<Item> parties) {
        boolean clear = parties.stream()
                .allMatch(item -> ((PartyNamed) item.meaning()).ids().size() == 1);
        for (int i = 1; clear && i < parties.size(); i++) {
            int from = items.indexOf(parties.get(i - 1));
            int to = items.indexOf(parties.get(i));
            clear = items.subList(from + 1, to).stream().allMatch(item -> item.soft() || added(item))
                    && Set.of(Link.Y, Link.CON, Link.DE).containsAll(Items.links(items, from, to));
        }
        return clear;
    }

    private List<Item> joined(List<Item> items, List<Item> parties) {
        String ids = parties.stream()
                .map(item -> ((PartyNamed) item.meaning()).ids().getFirst())
                .distinct()
                .collect(Collectors.joining("+"));
        int from = items.indexOf(parties.getFirst());
        int to = items.indexOf(parties.getLast());
        List<Item> result = new ArrayList<>(Items.replaced(
                items, from, to, items.get(from).upTo(items.get(to), new PartyNamed(List.of(ids)), question)));
        result.replaceAll(item -> added(item) ? item.with(NOTHING) : item);
        return result;
    }

    private static boolean added(Item item) {
        return item.cue(Cue.TOGETHER);
    }
}
