package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import java.util.List;

/// «¿se vota más a Vox donde hay más renta?», «a más renta, ¿más voto al PP?», «¿los municipios con más renta votan más
/// al PP?» ask whether two measures go together.
final class Tendency {

    private Tendency() {}

    /// Whether a yes-or-no question compares a vote with an indicator over places, both of them more or less.
    static boolean in(Frame frame) {
        if (proportion(frame)) {
            return true;
        }
        List<Item> ends = frame.all(Tendency::end);
        List<Item> places = frame.all(item -> item.cue(Cue.WHERE) || item.meaning() instanceof Meaning.LevelNamed);
        List<Item> indicators = frame.measures().stream()
                .filter(item -> ((MeasureNamed) item.meaning()).ids().stream().allMatch(frame.context()::indicator))
                .toList();
        if (ends.size() != 2 || places.isEmpty() || indicators.size() != 1 || asks(frame)) {
            return false;
        }
        int where = frame.position(places.getFirst());
        int first = frame.position(ends.getFirst());
        int last = frame.position(ends.getLast());
        int indicator = frame.position(indicators.getFirst());
        boolean between = first < where
                && last > where
                && indicator > where
                && vote(frame.items().subList(0, where));
        boolean subject = where < first
                && indicator > where
                && indicator < last
                && vote(frame.items().subList(last, frame.items().size()));
        return (between && verb(frame, first)) || (subject && verb(frame, last));
    }

    private static boolean vote(List<Item> items) {
        return items.stream()
                .anyMatch(item -> item.meaning() instanceof Meaning.PartyNamed
                        || item.measure("turnout")
                        || item.measure("abstention")
                        || item.measure("abstention_rate"));
    }

    /// «a más renta, más voto al PP», «cuanta más renta, menos abstención»: an end in front of each of two measures.
    private static boolean proportion(Frame frame) {
        List<Item> ends = frame.all(Tendency::end);
        if (ends.size() != 2 || frame.measures().isEmpty() || frame.has(Meaning.Threshold.class)) {
            return false;
        }
        int first = frame.position(ends.getFirst());
        int last = frame.position(ends.getLast());
        boolean led = first > 0
                && (frame.items().get(first - 1).link(Link.A)
                        || frame.items().get(first - 1).like("(?iu)(a|cu[aá]nt[oa]s?)"));
        boolean begins = Items.before(frame.items(), first - 1) < 0;
        boolean measured =
                frame.items().subList(first, last).stream().anyMatch(item -> item.meaning() instanceof MeasureNamed);
        boolean other = frame.items().subList(last, frame.items().size()).stream()
                .anyMatch(
                        item -> item.meaning() instanceof MeasureNamed || item.meaning() instanceof Meaning.PartyNamed);
        return led && begins && measured && other && Items.mark(frame.items(), first, last, ",:;¿");
    }

    static void use(Frame frame, Slots slots) {
        slots.use(frame.all(Tendency::end));
        slots.use(frame.cues(Cue.WHERE));
        slots.use(frame.all(item -> item.cue(Cue.HOW_MANY) && item.like("(?iu)cu[aá]nt[oa]s?")));
        slots.assume("se mide por la correlación entre los dos datos");
    }

    private static boolean end(Item item) {
        return item.meaning() instanceof Meaning.Superlative
                || (!item.soft() && (item.cue(Cue.MORE) || item.cue(Cue.LESS)));
    }

    private static boolean asks(Frame frame) {
        return frame.has(Cue.WHO)
                || frame.has(Cue.WHICH)
                || frame.has(Cue.HOW_MANY)
                || frame.has(Meaning.NumberGiven.class)
                || frame.has(Meaning.Threshold.class);
    }

    /// Whether the first end stands right behind a verb: «se vota más», «Vox saca más».
    private static boolean verb(Frame frame, int end) {
        return end > 0
                && (frame.items().get(end - 1).measure("support")
                        || frame.items().get(end - 1).soft())
                && !frame.items().get(end - 1).like("(?iu)(el|la|los|las|con|de)");
    }
}
