package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import java.util.List;

/// «¿se vota más a Vox donde hay más renta?» asks whether two measures go together.
final class Tendency {

    private Tendency() {}

    /// Whether a yes-or-no question compares a vote with an indicator over places, both of them more or less.
    static boolean in(Frame frame) {
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
        boolean between = first < where
                && frame.position(ends.getLast()) > where
                && frame.position(indicators.getFirst()) > where;
        boolean vote = frame.items().subList(0, where).stream()
                .anyMatch(item -> item.meaning() instanceof Meaning.PartyNamed
                        || item.measure("turnout")
                        || item.measure("abstention")
                        || item.measure("abstention_rate"));
        return between && vote && verb(frame, first);
    }

    static void use(Frame frame, Slots slots) {
        slots.use(frame.all(Tendency::end));
        slots.use(frame.cues(Cue.WHERE));
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
