package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.PartyNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PlaceNamed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// «el PP en Torrevieja y el PSOE en Cornellà»: each party in the place that follows it, in one election.
final class PairedKind implements QuestionKind {

    private static final String SUM = "(?iu).*\\b(sum(an?|aban?|aron|[oó]|ado)|en total|juntos)\\b.*";

    private final ValueKind values = new ValueKind();

    @Override
    public Draft read(Frame frame) {
        List<Item> parties = frame.parties();
        List<Item> places = frame.places();
        if (parties.size() < 2
                || parties.size() != places.size()
                || !frame.levels().isEmpty()
                || frame.dates().size() > 1
                || frame.has(Cue.TOGETHER)
                || frame.question().matches(SUM)
                || !paired(frame)) {
            return Draft.NONE;
        }
        List<Query> steps = new ArrayList<>();
        Set<Item> used = new LinkedHashSet<>();
        Set<String> assumptions = new LinkedHashSet<>();
        for (int i = 0; i < parties.size(); i++) {
            Draft one = values.read(only(frame, parties.get(i), places.get(i)));
            if (!(one instanceof Draft.Complete complete) || !(complete.plan() instanceof Query query)) {
                return Draft.NONE;
            }
            steps.add(query);
            used.addAll(complete.used());
            assumptions.addAll(complete.assumptions());
        }
        if (Items.links(frame.items(), frame.position(places.getFirst()), frame.position(parties.get(1)))
                .contains(Link.QUE)) {
            used.addAll(frame.cues(Cue.MORE, Cue.LESS));
        }
        // «dame los dos»
        used.addAll(frame.all(
                item -> item.meaning() instanceof Meaning.NumberGiven number && number.value() == parties.size()));
        Plan plan = new Analysis(steps);
        return new Draft.Complete(plan, used, List.copyOf(assumptions));
    }

    /// Party, place, party, place, each place led by «en».
    private static boolean paired(Frame frame) {
        List<Item> all =
                frame.all(item -> item.meaning() instanceof PartyNamed || item.meaning() instanceof PlaceNamed);
        for (int i = 0; i < all.size(); i++) {
            boolean place = all.get(i).meaning() instanceof PlaceNamed;
            boolean led = !place
                    || i == 0
                    || Items.links(frame.items(), frame.position(all.get(i - 1)), frame.position(all.get(i)))
                            .contains(Link.EN);
            if (place != (i % 2 == 1) || !led) {
                return false;
            }
        }
        return all.size() == 2 * frame.parties().size();
    }

    /// The frame without the other pairs.
    private static Frame only(Frame frame, Item party, Item place) {
        List<Item> items = frame.items().stream()
                .filter(item -> item.equals(party) || !(item.meaning() instanceof PartyNamed))
                .filter(item -> item.equals(place) || !(item.meaning() instanceof PlaceNamed))
                .toList();
        return new Frame(frame.context(), frame.question(), items);
    }
}
