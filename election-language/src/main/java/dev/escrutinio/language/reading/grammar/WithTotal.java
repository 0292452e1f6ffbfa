package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.List;

/// «los votos de cada uno y el total»: the values of several, and what they are together.
final class WithTotal {

    private WithTotal() {}

    /// Whether a total is asked for beside the values.
    static boolean asked(Frame frame) {
        List<Item> items = frame.items();
        for (int i = 1; i < items.size(); i++) {
            if (both(items, i)) {
                return true;
            }
            if (items.get(i).cue(Cue.TOTAL) || sum(items, i)) {
                int from = i - 1;
                while (from > 0 && items.get(from).soft() && !items.get(from).link(Link.Y)) {
                    from--;
                }
                if (items.get(from).link(Link.Y)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// «… total y por separado».
    private static boolean both(List<Item> items, int i) {
        return items.get(i).cue(Cue.TOTAL)
                && i + 2 < items.size()
                && items.get(i + 1).link(Link.Y)
                && items.get(i + 2).like("(?iu)por separado|separadamente|cada un[oa]|uno a uno");
    }

    /// «… y la suma», with nobody behind it: «y la suma de Vox y Cs» is another datum.
    private static boolean sum(List<Item> items, int i) {
        return items.get(i).cue(Cue.TOGETHER)
                && items.get(i).like("(?iu)(la )?suma( del?)?")
                && items.stream()
                        .skip(i + 1L)
                        .noneMatch(item -> item.meaning() instanceof Meaning.PartyNamed
                                || item.meaning() instanceof Meaning.PlaceNamed);
    }

    static Draft draft(Frame frame, Slots slots) {
        int places = slots.places().size();
        int parties = slots.parties().size();
        boolean ofPlaces = places > 1 && parties < 2;
        boolean ofParties = places == 1 && parties > 1;
        if (!ofPlaces && !ofParties) {
            return Draft.NONE;
        }
        List<Measure> measures = ofPlaces ? slots.measures() : added(slots);
        Places each = Plans.named(slots);
        Places whole = ofPlaces ? new Places.Named(slots.places(), true) : each;
        return Plans.complete(
                frame,
                slots,
                new Analysis(
                        List.of(query(frame, slots, each, slots.measures()), query(frame, slots, whole, measures))));
    }

    /// The measures in each place, and in all of them as one.
    static Draft ofPlaces(Frame frame, Slots slots) {
        return Plans.complete(
                frame,
                slots,
                new Analysis(List.of(
                        query(frame, slots, Plans.named(slots), slots.measures()),
                        query(frame, slots, new Places.Named(slots.places(), true), slots.measures()))));
    }

    private static Query query(Frame frame, Slots slots, Places places, List<Measure> measures) {
        return new Query(slots.elections(), places, measures, new Operation.Value(), Plans.scope(frame, slots));
    }

    /// The measures of each party as those of all of them.
    private static List<Measure> added(Slots slots) {
        String all = String.join("+", slots.parties());
        List<Measure> added = new ArrayList<>();
        for (Measure measure : slots.measures()) {
            Measure sum = measure.party() == null
                    ? measure
                    : new Measure(measure.id(), all, measure.base(), measure.period());
            if (!added.contains(sum)) {
                added.add(sum);
            }
        }
        return added;
    }
}
