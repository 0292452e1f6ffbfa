package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.PlaceNamed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// «el PP en Torrevieja y el PSOE en Cornellà»: each party in the place that follows it, in one election; each party or
/// place in the election that follows it: «IU en 2015 y Unidos Podemos en 2016».
final class PairedKind implements QuestionKind {

    private static final String SUM = "(?iu).*\\b(sum(an?|aban?|aron|[oó]|ado)|en total|juntos)\\b.*";

    private final ValueKind values = new ValueKind();

    @Override
    public Draft read(Frame frame) {
        List<Item> parties = frame.parties();
        List<Item> places = frame.places();
        List<Item> dates = frame.dates();
        if (!frame.levels().isEmpty()
                || frame.has(Cue.TOGETHER)
                || frame.question().matches(SUM)) {
            return Draft.NONE;
        }
        if (parties.size() > 1 && parties.size() == places.size() && dates.size() < 2) {
            return pairs(frame, parties, places);
        }
        boolean dated = dates.size() > 1 && frame.measures().size() < 2;
        if (dated && parties.size() == dates.size() && places.size() == 1) {
            return pairs(frame, parties, dates);
        }
        return dated && places.size() == dates.size() && parties.size() < 2 ? pairs(frame, places, dates) : Draft.NONE;
    }

    private Draft pairs(Frame frame, List<Item> ones, List<Item> others) {
        if (!paired(frame, ones, others)) {
            return Draft.NONE;
        }
        List<Query> steps = new ArrayList<>();
        Set<Item> used = new LinkedHashSet<>();
        Set<String> assumptions = new LinkedHashSet<>();
        for (int i = 0; i < ones.size(); i++) {
            Draft one = values.read(only(frame, ones, others, i));
            if (!(one instanceof Draft.Complete complete) || !(complete.plan() instanceof Query query)) {
                return Draft.NONE;
            }
            steps.add(query);
            used.addAll(complete.used());
            assumptions.addAll(complete.assumptions());
        }
        if (Items.links(frame.items(), frame.position(others.getFirst()), frame.position(ones.get(1)))
                .contains(Link.QUE)) {
            used.addAll(frame.cues(Cue.MORE, Cue.LESS));
        }
        // «dame los dos»
        used.addAll(frame.all(
                item -> item.meaning() instanceof Meaning.NumberGiven number && number.value() == ones.size()));
        Plan plan = new Analysis(steps);
        return new Draft.Complete(plan, used, List.copyOf(assumptions));
    }

    /// One, other, one, other, each place and date that follows led by «en» or its like.
    private static boolean paired(Frame frame, List<Item> ones, List<Item> others) {
        List<Item> all = frame.all(item -> ones.contains(item) || others.contains(item));
        for (int i = 0; i < all.size(); i++) {
            boolean other = others.contains(all.get(i));
            boolean led = !(all.get(i).meaning() instanceof PlaceNamed)
                    || i == 0
                    || Items.links(frame.items(), frame.position(all.get(i - 1)), frame.position(all.get(i)))
                            .contains(Link.EN);
            if (other != (i % 2 == 1) || !led) {
                return false;
            }
        }
        return all.size() == 2 * ones.size();
    }

    /// The frame without the other pairs.
    private static Frame only(Frame frame, List<Item> ones, List<Item> others, int kept) {
        List<Item> items = frame.items().stream()
                .filter(item -> item.equals(ones.get(kept)) || !ones.contains(item))
                .filter(item -> item.equals(others.get(kept)) || !others.contains(item))
                .toList();
        return new Frame(frame.context(), frame.question(), items);
    }
}
