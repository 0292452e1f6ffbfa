package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Operation.PartyBound;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.Threshold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The parties whose share, votes or seats are such: «¿qué partidos superaron el 5 %?», «¿cuántas candidaturas no
/// llegaron a 100 votos?», «partidos con más de 500 votos y menos de 2.000».
final class BoundedParties {

    private static final String PARTIES =
            "(?iu)(.*\\s)?(partidos?|formaci[oó]n|formaciones|fuerzas?|listas?|candidaturas?|siglas)(\\s.*)?";
    private static final String VOTES = "votes";
    private static final String SHARE = "vote_share";
    private static final String SEATS = "seats";

    private final Frame frame;
    private final List<Item> thresholds;
    private final Slots slots = new Slots();

    private BoundedParties(Frame frame) {
        this.frame = frame;
        this.thresholds = frame.all(Threshold.class);
    }

    /// A frame that asks for parties and holds a comparison.
    static Draft read(Frame frame) {
        return new BoundedParties(frame).draft();
    }

    private Draft draft() {
        List<PartyBound> bounds = bounds();
        if (bounds.isEmpty() || !alone(bounds) || !asked() || thanBefore()) {
            return Draft.NONE;
        }
        Needs needs = Needs.exact().withoutMeasures();
        boolean seats = of(bounds, SEATS);
        Optional<Draft> open = Settler.fill(frame, seats ? needs.ofSeats() : needs, slots);
        if (open.isPresent()) {
            return open.get();
        }
        slots.use(thresholds);
        slots.use(frame.measures());
        slots.use(frame.cues(Cue.RESULTS, Cue.BARRIER));
        slots.use(frame.all(Meaning.BaseNamed.class));
        slots.use(frame.all(item -> item.unit(Unit.PERCENT)));
        return Plans.query(frame, slots, Plans.named(slots), List.of(), operation(bounds));
    }

    private static Operation.Results operation(List<PartyBound> bounds) {
        PartyBound first = bounds.getFirst();
        boolean share = bounds.size() == 1
                && SHARE.equals(first.measure())
                && first.comparator() != Comparator.EQUAL
                && first.comparator() != Comparator.BETWEEN;
        return share
                ? new Operation.Results(null, new Operation.ShareBound(first.comparator(), first.value()))
                : new Operation.Results(null, null, null, bounds);
    }

    /// Whether nothing but the parties' own figures is spoken of.
    private boolean alone(List<PartyBound> bounds) {
        boolean valid = frame.all(Meaning.BaseNamed.class).stream()
                .allMatch(item -> ((Meaning.BaseNamed) item.meaning()).base() == Base.VALID);
        Set<String> told = of(bounds, SHARE) ? Set.of(VOTES, SHARE, "support", "valid") : Set.of(VOTES, "support");
        boolean measured = frame.measures().stream()
                .filter(item -> !slots.used().contains(item))
                .allMatch(item -> told.containsAll(((Meaning.MeasureNamed) item.meaning()).ids()));
        return valid && measured && frame.parties().isEmpty() && frame.levels().isEmpty();
    }

    /// Whether it is the parties that are asked for: «¿cuánta gente votó a partidos con menos de …?» asks for a sum.
    private boolean asked() {
        List<Item> items = frame.items();
        boolean number = frame.measures().stream().anyMatch(item -> item.like("(?iu)(.*\\s)?cu[aá]nt[oa]s?\\s.*"));
        return TallyKind.EACH_PARTY.matcher(frame.question()).find()
                || (!number
                        && frame.all(item -> item.cue(Cue.HOW_MANY, Cue.WHICH)).stream()
                                .allMatch(item -> {
                                    int next = frame.position(item) + 1;
                                    boolean share = next < items.size()
                                            && (items.get(next).unit(Unit.PERCENT)
                                                    || items.get(next).measure(SHARE)
                                                    || items.get(next).cue(Cue.PART));
                                    boolean parties = item.like(PARTIES)
                                            || (next < items.size()
                                                    && items.get(next).like(PARTIES));
                                    return item.cue(Cue.HOW_MANY) ? parties : !share;
                                }));
    }

    /// «más de 1.000 votos que en 2019»: more than there were, of which nothing is told here.
    private boolean thanBefore() {
        List<Item> items = frame.items();
        return thresholds.stream().anyMatch(item -> {
            int at = frame.position(item);
            int next = Items.next(items, at + 1);
            return next < items.size()
                    && frame.dates().contains(items.get(next))
                    && Items.links(items, at, next).contains(Link.QUE);
        });
    }

    private static boolean of(List<PartyBound> bounds, String measure) {
        return bounds.stream().anyMatch(bound -> bound.measure().equals(measure));
    }

    /// All bounds; none where one is of something else, or where a party may meet one or the other.
    private List<PartyBound> bounds() {
        List<PartyBound> bounds = new ArrayList<>();
        for (Item item : thresholds) {
            int before = bounds.isEmpty() ? -1 : frame.position(thresholds.get(bounds.size() - 1));
            boolean joined = before < 0 || joined(before, frame.position(item));
            @Nullable String measure = joined && !apart(item) ? measure(item, bounds) : null;
            if (measure == null) {
                return List.of();
            }
            bounds.add(bound(item, measure));
        }
        return bounds;
    }

    /// «más de 500 votos y menos de 2.000», «más del 3 %, pero ningún …»: the second one goes on with the first.
    private boolean joined(int first, int second) {
        Set<Link> links = Items.links(frame.items(), first, second);
        return links.contains(Link.Y) && !links.contains(Link.O);
    }

    /// «a menos de 100 votos de …», «por más de 1.000 votos»: how far, not how many.
    private boolean apart(Item item) {
        int at = frame.position(item);
        return at > 0
                && (frame.items().get(at - 1).link(Link.A)
                        || frame.items().get(at - 1).like("(?iu)por|con una .*"));
    }

    private @Nullable String measure(Item item, List<PartyBound> before) {
        Threshold threshold = (Threshold) item.meaning();
        if (threshold.unit() == Unit.PERCENT) {
            return SHARE;
        }
        if (threshold.unit() == Unit.VOTES) {
            return VOTES;
        }
        int next = Items.next(frame.items(), frame.position(item) + 1);
        boolean seats = next == frame.position(item) + 1
                && next < frame.items().size()
                && frame.items().get(next).measure(SEATS);
        if (threshold.unit() != null || (!seats && before.isEmpty())) {
            return null;
        }
        if (seats) {
            slots.use(frame.items().get(next));
        }
        return seats ? SEATS : before.getLast().measure();
    }

    /// A bound, turned round where «no» goes before it: «no sacaron más de 100 votos».
    private PartyBound bound(Item item, String measure) {
        Threshold threshold = (Threshold) item.meaning();
        int before = Items.before(frame.items(), frame.position(item));
        boolean not = before >= 0
                && frame.items().get(before).cue(Cue.NOT)
                && thresholds.size() == 1
                && Items.links(frame.items(), before, frame.position(item)).isEmpty();
        Comparator comparator = threshold.comparator();
        if (not && Comparator.EQUAL != comparator && Comparator.BETWEEN != comparator) {
            slots.use(frame.items().get(before));
            comparator = turned(comparator);
        }
        return new PartyBound(measure, comparator, threshold.value(), threshold.upper());
    }

    private static Comparator turned(Comparator comparator) {
        return switch (comparator) {
            case GREATER -> Comparator.AT_MOST;
            case AT_LEAST -> Comparator.LESS;
            case LESS -> Comparator.AT_LEAST;
            case AT_MOST -> Comparator.GREATER;
            case EQUAL, BETWEEN -> comparator;
        };
    }
}
