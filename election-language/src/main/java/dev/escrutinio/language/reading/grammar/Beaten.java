package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who was ahead of whom: «donde el PP sacó más votos que el PSOE», «PSOE y Sumar juntos superaron al PP».
final class Beaten {

    private static final String AHEAD = "delante|encima";
    private static final String BEHIND = "detr[aá]s|debajo";

    private final Frame frame;
    private final Slots slots;
    private final Contestants contestants;

    Beaten(Frame frame, Slots slots) {
        this.frame = frame;
        this.slots = slots;
        this.contestants = new Contestants(frame, slots);
    }

    /// «donde el PP sacó más votos que el PSOE», «donde el PSOE ganó al PP».
    @Nullable
    List<Condition> read(List<Item> done) {
        List<Item> parties = contestants.parties();
        if (parties.size() > 2) {
            return together(parties, done);
        }
        List<Item> more = contestants.cues(Cue.MORE, Cue.DIFFERENCE);
        List<Item> less = contestants.cues(Cue.LESS);
        if (greatest(more)) {
            return null;
        }
        List<Item> won = contestants.cues(Cue.WIN);
        boolean compared = !more.isEmpty() || !less.isEmpty();
        @Nullable Item ahead = standing(more, AHEAD);
        boolean behindOf = standing(more, BEHIND) != null || standing(less, BEHIND) != null;
        @Nullable
        Item object = parties.size() != 2 || behindOf ? null : ahead != null ? behind(ahead, parties) : object(parties);
        boolean defeated = !compared && !won.isEmpty() && object != null;
        if (parties.size() != 2 || !(compared || defeated)) {
            return List.of();
        }
        boolean firstIsObject = parties.getFirst().equals(object);
        @Nullable String one = Contestants.id(parties.get(firstIsObject ? 1 : 0));
        @Nullable String other = Contestants.id(parties.get(firstIsObject ? 0 : 1));
        if (one == null || other == null || (!more.isEmpty() && !less.isEmpty())) {
            return null;
        }
        List<Item> seats = seats();
        if (seats == null || (!seats.isEmpty() && defeated)) {
            return null;
        }
        boolean turned = !defeated && ahead == null && (turned(more) || turned(less) || passive(parties));
        if (turned && (more.size() + less.size() > 1 || object != null)) {
            return null;
        }
        if (turned) {
            List<Item> behind = more.isEmpty() ? less : more;
            boolean clear = more.isEmpty() != less.isEmpty() && seats.isEmpty() && between(parties, behind.getFirst());
            if (!clear) {
                return null;
            }
            slots.use(parties);
            slots.use(behind);
            done.addAll(behind);
            return List.of(new Condition.Beats(other, one, null));
        }
        List<Item> told = defeated ? won : !more.isEmpty() ? more : less;
        slots.use(parties);
        slots.use(told);
        done.addAll(told);
        if (!seats.isEmpty()) {
            slots.use(seats);
            String pair = less.isEmpty() ? one + ">" + other : other + ">" + one;
            return List.of(
                    new Condition.Compares(Measure.of("seat_lead", pair), null, false, Comparator.GREATER, 0, null));
        }
        return List.of(less.isEmpty() ? new Condition.Beats(one, other, null) : new Condition.Beats(other, one, null));
    }

    /// «tuvieron a Podemos por delante del PSOE»: the word for the place in front, whatever leads to the party there.
    private @Nullable Item standing(List<Item> compared, String where) {
        if (compared.size() != 1 || !compared.getFirst().like("(?iu)(.*\\s)?por (" + where + ")( del?)?")) {
            return null;
        }
        int at = frame.position(compared.getFirst());
        boolean of = compared.getFirst().like("(?iu).*\\sdel?")
                || Items.links(frame.items(), at, Items.next(frame.items(), at + 1))
                        .contains(Link.DE);
        return of ? compared.getFirst() : null;
    }

    /// The party that is told right behind that word, else the second one.
    private Item behind(Item ahead, List<Item> parties) {
        return frame.position(ahead) < frame.position(parties.getFirst()) ? parties.getFirst() : parties.getLast();
    }

    /// «por detrás de», «por debajo de»: who is named first is the one behind.
    private static boolean turned(List<Item> compared) {
        return compared.stream().anyMatch(item -> item.like("(?iu)(.*por )?(detr[aá]s|debajo)( .*)?|.*por debajo.*"));
    }

    /// «fue superado por»: who is named right behind «por» is the one ahead.
    private boolean passive(List<Item> parties) {
        int last = frame.position(parties.getLast());
        int from = Items.before(frame.items(), last);
        return Items.links(frame.items(), from, last).contains(Link.POR)
                || (from >= 0 && frame.items().get(from).like("(?iu).*\\spor"));
    }

    /// Whether the word that compares stands between the two parties, or before both with «por» or «de» between them.
    private boolean between(List<Item> parties, Item compared) {
        int at = frame.position(compared);
        int first = frame.position(parties.getFirst());
        int last = frame.position(parties.getLast());
        return (first < at && at < last)
                || (at < first && Items.links(frame.items(), first, last).contains(Link.POR));
    }

    /// «sacó más escaños que»: the word for seats, if that is what is compared; null where votes are told too.
    private @Nullable List<Item> seats() {
        List<Item> seats = slots.unused(frame.measures()).stream()
                .filter(item -> item.measure("seats"))
                .toList();
        boolean alone = frame.measures().size() == seats.size();
        return seats.isEmpty() ? seats : alone && seats.size() == 1 ? seats : null;
    }

    /// «donde el PP sacó más ventaja al PSOE» looks for the greatest lead: that it had one is not what is asked.
    private static boolean greatest(List<Item> more) {
        return more.stream().anyMatch(item -> item.cue(Cue.MORE))
                && more.stream().anyMatch(item -> item.like("(?iu)(diferencia|ventaja|distancia|brecha)s?"));
    }

    /// «PSOE y Sumar juntos superaron al PP»: those that are no object are added up.
    private List<Condition> together(List<Item> parties, List<Item> done) {
        List<Item> more = contestants.cues(Cue.MORE, Cue.DIFFERENCE);
        boolean led = more.size() == 1 && more.getFirst().like("(?iu).*\\sal?");
        @Nullable Item object = led ? parties.getLast() : object(parties);
        @Nullable String other = object == null ? null : Contestants.id(object);
        boolean clear = more.size() == 1
                && frame.position(more.getFirst()) > frame.position(parties.getFirst())
                && other != null
                && parties.getLast().equals(object)
                && PartySums.governed(frame)
                && parties.stream().allMatch(item -> Contestants.id(item) != null);
        if (!clear || other == null) {
            return List.of();
        }
        String sum = parties.stream()
                .filter(item -> !item.equals(object))
                .map(item -> String.valueOf(Contestants.id(item)))
                .distinct()
                .collect(Collectors.joining("+"));
        slots.use(parties);
        slots.use(more);
        slots.use(frame.cues(Cue.TOGETHER));
        done.addAll(more);
        return List.of(new Condition.Beats(sum, other, null));
    }

    /// The party that «a» makes the object: «al PP le ganó el PSOE».
    private @Nullable Item object(List<Item> parties) {
        @Nullable Item object = null;
        for (Item party : parties) {
            int at = frame.position(party);
            int from = Items.before(frame.items(), at);
            if (Items.links(frame.items(), from, at).contains(Link.A)) {
                object = object == null ? party : null;
            }
        }
        return object;
    }
}
