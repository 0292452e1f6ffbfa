package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.facts.catalog.MeasureDefinition;
import dev.escrutinio.facts.catalog.MeasureKind;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PartyNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.ThanPlace;
import dev.escrutinio.language.reading.lexicon.Meaning.Threshold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads thresholds and positions into conditions on places.
final class Conditions {

    private static final Set<String> VOTE_MEASURES = Set.of("votes", "vote_share", "support");

    private static final Set<String> SEATS = Set.of("seats", "seat_share");

    /// Of a comparison without a number of its own.
    private static final Threshold UNBOUND = new Threshold(Comparator.GREATER, 0, null, null);

    private final Frame frame;
    private final Slots slots;

    Conditions(Frame frame, Slots slots) {
        this.frame = frame;
        this.slots = slots;
    }

    /// Conditions of all thresholds; null when one cannot be attached to what it speaks of.
    @Nullable
    List<Condition> thresholds() {
        List<Condition> conditions = new ArrayList<>();
        for (Item item : frame.items()) {
            if (item.meaning() instanceof ThanPlace than) {
                @Nullable Measure measure = based(item, averaged(than, compared(item)));
                @Nullable Condition held = measure == null ? null : held(than, measure);
                if (held == null) {
                    return null;
                }
                slots.use(item);
                conditions.add(denied(item) ? new Condition.Not(held) : held);
                continue;
            }
            @Nullable Threshold threshold = Equality.of(frame, item);
            if (threshold == null) {
                continue;
            }
            @Nullable Condition margin = margin(item, threshold);
            if (margin != null) {
                slots.use(item);
                conditions.add(margin);
                continue;
            }
            @Nullable List<Condition> lead = Leads.bounded(frame, slots, threshold);
            if (lead != null) {
                slots.use(item);
                conditions.addAll(lead);
                continue;
            }
            if (threshold.unit() == Unit.PERCENT && ofSeats(item)) {
                @Nullable Condition part = partOfSeats(item, threshold);
                if (part == null) {
                    return null;
                }
                conditions.add(part);
                continue;
            }
            boolean relative = threshold.unit() == Unit.PERCENT && moved() && Relative.in(frame);
            boolean votes = threshold.unit() == Unit.VOTES && moves(item);
            boolean change = threshold.unit() == Unit.POINTS || relative || votes;
            if (change != moved() && threshold.unit() != Unit.PEOPLE) {
                return null;
            }
            Measure measure =
                    threshold.unit() == Unit.PEOPLE ? population(item) : based(item, subject(item, threshold));
            if (measure == null) {
                return null;
            }
            slots.use(item);
            List<Condition> found = change
                    ? changed(measure, threshold, relative)
                    : List.of(new Condition.Compares(
                            measure, null, false, threshold.comparator(), threshold.value(), threshold.upper()));
            if (found.isEmpty()) {
                return null;
            }
            conditions.addAll(found);
        }
        return conditions;
    }

    /// «más participación que Ronda», «subió más que en España»; what rose or fell less is no clear condition.
    private @Nullable Condition held(ThanPlace than, Measure measure) {
        if (!moved()) {
            return new Condition.ComparesPlace(measure, null, than.comparator(), than.place());
        }
        boolean falls = frame.has(Cue.FALL);
        if (than.comparator() != Comparator.GREATER || frame.has(Cue.CHANGE) || falls == frame.has(Cue.RISE)) {
            return null;
        }
        slots.use(frame.cues(Cue.RISE, Cue.FALL));
        return new Condition.ComparesPlace(
                measure, null, falls ? Comparator.LESS : Comparator.GREATER, than.place(), true);
    }

    /// «más de la mitad de los diputados»: a part of the seats.
    private boolean ofSeats(Item threshold) {
        int next = Items.next(frame.items(), frame.position(threshold) + 1);
        return next < frame.items().size()
                && (frame.items().get(next).measure("seats")
                        || frame.items().get(next).measure("seat_share"));
    }

    /// The only party's part of the seats of each place; null where parties do not tell whose.
    private @Nullable Condition partOfSeats(Item item, Threshold threshold) {
        Item seats = frame.items().get(Items.next(frame.items(), frame.position(item) + 1));
        @Nullable Measure measure = frame.parties().isEmpty() || moved() ? null : seats(seats, "seat_share");
        if (measure == null) {
            return null;
        }
        slots.use(item);
        return new Condition.Compares(
                measure, null, false, threshold.comparator(), threshold.value(), threshold.upper());
    }

    /// «superó el 30 % del censo»: the base that stands with the number is the condition's own.
    private @Nullable Measure based(Item threshold, @Nullable Measure measure) {
        List<Item> bases = frame.all(Meaning.BaseNamed.class).stream()
                .filter(base -> beside(frame.position(base), frame.position(threshold)))
                .toList();
        if (bases.isEmpty() || measure == null) {
            return measure;
        }
        MeasureDefinition definition = frame.context().measure(measure.id());
        if (bases.size() > 1 || definition.kind() != MeasureKind.SHARE) {
            return null;
        }
        slots.use(bases);
        Base base = ((Meaning.BaseNamed) bases.getFirst().meaning()).base();
        return new Measure(measure.id(), measure.party(), MeasureSlots.other(base, definition), measure.period());
    }

    /// Right behind the number, or before it in the same clause.
    private boolean beside(int base, int threshold) {
        List<Item> items = frame.items();
        if (base > threshold) {
            return Items.next(items, threshold + 1) == base && !Items.mark(items, threshold, base, ",:;?");
        }
        Set<Link> links = Items.links(items, base, threshold);
        return !links.contains(Link.QUE)
                && !Items.mark(items, base, threshold, ",:;?")
                && items.subList(base, threshold).stream()
                        .noneMatch(item -> item.cue(Cue.WHERE)
                                || item.meaning() instanceof Meaning.LevelNamed
                                || item.meaning() instanceof Threshold);
    }

    private boolean moved() {
        return frame.has(Cue.RISE) || frame.has(Cue.FALL) || frame.has(Cue.CHANGE);
    }

    /// Whether the number tells how far something rose or fell: «perdió el PSOE más de 100 votos».
    private boolean moves(Item threshold) {
        List<Item> moves = frame.cues(Cue.RISE, Cue.FALL);
        if (moves.size() != 1) {
            return false;
        }
        int from = frame.position(moves.getFirst());
        int to = frame.position(threshold);
        return from < to
                && !Items.links(frame.items(), from, to).contains(Link.Y)
                && frame.items().subList(from + 1, to).stream()
                        .allMatch(item -> item.soft()
                                || item.meaning() instanceof PartyNamed
                                || item.meaning() instanceof Meaning.PlaceNamed);
    }

    /// «ganó el PP por menos de 5 puntos»: how far the first was ahead of the second.
    private @Nullable Condition margin(Item item, Threshold threshold) {
        boolean votes = threshold.unit() == Unit.VOTES;
        List<Item> wins = frame.cues(Cue.WIN);
        if (!(votes || threshold.unit() == Unit.POINTS)
                || wins.size() != 1
                || moved()
                || frame.has(Cue.NOT)
                || frame.parties().size() != 1) {
            return null;
        }
        int at = frame.position(item);
        int from = Items.before(frame.items(), at);
        boolean told = from >= 0
                && (frame.items().get(from).equals(wins.getFirst())
                        || frame.items().get(from).equals(frame.parties().getFirst()))
                && frame.position(wins.getFirst()) < at
                && (Items.links(frame.items(), from, at).equals(Set.of(Link.POR))
                        || frame.items().get(from).like("(?iu).*\\spor"));
        Measure margin = Measure.of(votes ? "margin_votes" : "margin");
        return told
                ? new Condition.Compares(
                        margin, null, false, threshold.comparator(), threshold.value(), threshold.upper())
                : null;
    }

    /// «subió más de 10 puntos», «bajó entre 5 y 8»: a fall is a negative change; what rose by less than 3 rose.
    private List<Condition> changed(Measure measure, Threshold threshold, boolean relative) {
        boolean falls = frame.has(Cue.FALL);
        if (frame.has(Cue.CHANGE) || falls == frame.has(Cue.RISE)) {
            return List.of();
        }
        slots.use(frame.cues(Cue.RISE, Cue.FALL));
        slots.use(relative ? frame.cues(Cue.RELATIVE) : List.of());
        return new ChangeBounds(measure, relative, falls).of(threshold);
    }

    /// The inhabitants of the year told behind them, else of that of the only election, where they are published, else
    /// the newest ones.
    private @Nullable Measure population(Item threshold) {
        @Nullable
        MeasureDefinition definition =
                frame.context().catalog().measure("population").orElse(null);
        Optional<Item> period = definition == null ? Optional.empty() : periodBehind(threshold);
        if (definition == null || period.isPresent()) {
            slots.use(period.stream().toList());
            return definition == null
                    ? null
                    : period.map(Conditions::told)
                            .filter(definition.periods()::contains)
                            .map(year -> Measure.ofYear("population", year))
                            .orElse(null);
        }
        return year().filter(definition.periods()::contains)
                .map(year -> Measure.ofYear("population", year))
                .orElseGet(() -> Measure.of("population"));
    }

    /// The indicator's year that follows a number of people, before anything else is measured.
    private Optional<Item> periodBehind(Item threshold) {
        List<Item> items = frame.items();
        for (int i = frame.position(threshold) + 1; i < items.size() && !bound(items.get(i)); i++) {
            if (items.get(i).meaning() instanceof Meaning.PeriodGiven) {
                return Optional.of(items.get(i));
            }
            if (items.get(i).meaning() instanceof MeasureNamed) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static String told(Item period) {
        return ((Meaning.PeriodGiven) period.meaning()).period();
    }

    /// «el 28 de abril» is of the year of the only election in that month.
    private String year(Meaning.DateGiven date) {
        if (date.year() != null) {
            return String.valueOf(date.year());
        }
        List<String> held = frame.context().elections().stream()
                .filter(election -> date.month() != null && Integer.parseInt(election.substring(5, 7)) == date.month())
                .map(election -> election.substring(0, 4))
                .toList();
        return held.size() == 1 ? held.getFirst() : "";
    }

    private Optional<String> year() {
        List<String> years = frame.dates().stream()
                .flatMap(item -> switch (item.meaning()) {
                    case Meaning.DateGiven date -> Stream.of(year(date));
                    case Meaning.ElectionsNamed named -> named.ids().stream().map(id -> id.substring(0, 4));
                    default -> Stream.of("");
                })
                .distinct()
                .toList();
        return years.size() == 1 ? Optional.of(years.getFirst()) : Optional.empty();
    }

    /// The measure or party that a threshold speaks of: the nearest before it, else the nearest after it.
    private @Nullable Measure subject(Item item, Threshold threshold) {
        int at = frame.position(item);
        @Nullable Item own = ownMeasure(at);
        if (own != null) {
            slots.use(again(at, own));
            return measure(null, own, threshold);
        }
        @Nullable Item given = given(at);
        if (given == null) {
            return around(at, threshold);
        }
        int from = Math.max(0, Items.before(frame.items(), at));
        slots.use(frame.items().subList(from, frame.position(given)).stream()
                .filter(Conditions::ofVotes)
                .toList());
        return measure(given, null, threshold);
    }

    private static boolean ofVotes(Item item) {
        return item.meaning() instanceof MeasureNamed named
                && VOTE_MEASURES.contains(named.ids().getFirst());
    }

    /// «dieron más del 40 % al PP»: the party that «a» leads to right behind the number.
    private @Nullable Item given(int at) {
        int behind = Items.next(frame.items(), at + 1);
        boolean vote = behind < frame.items().size() && ofVotes(frame.items().get(behind));
        int next = vote ? Items.next(frame.items(), behind + 1) : behind;
        boolean led = vote && frame.items().get(behind).like("(?iu).*\\sal?");
        boolean to = next < frame.items().size()
                && frame.items().get(next).meaning() instanceof PartyNamed
                && (led || Items.links(frame.items(), vote ? behind : at, next).equals(Set.of(Link.A)))
                && !Items.mark(frame.items(), at, next, ",:;?");
        return to ? frame.items().get(next) : null;
    }

    private @Nullable Measure around(int at, Threshold threshold) {
        List<Item> before = new ArrayList<>();
        for (int i = at - 1; i >= 0 && !bound(frame.items().get(i)); i--) {
            before.add(frame.items().get(i));
        }
        Measure found = subject(before, threshold);
        if (found != null) {
            return found;
        }
        List<Item> after = new ArrayList<>();
        for (int i = at + 1; i < frame.items().size() && !bound(frame.items().get(i)); i++) {
            after.add(frame.items().get(i));
        }
        return subject(after, threshold);
    }

    /// «más votos que en Getafe»: the measure between the comparison and its place, else the nearest.
    private @Nullable Measure compared(Item item) {
        int at = frame.position(item);
        int behind = Items.next(frame.items(), at + 1);
        boolean votes = behind < frame.items().size() && ofVotes(frame.items().get(behind));
        if (!votes) {
            return subject(item, UNBOUND);
        }
        @Nullable Item party = frame.parties().size() == 1 ? frame.parties().getFirst() : null;
        return measure(party, frame.items().get(behind), UNBOUND);
    }

    /// The average of a wider place is its share: «superó el voto en blanco la media nacional».
    private @Nullable Measure averaged(ThanPlace than, @Nullable Measure measure) {
        if (measure == null || !than.average()) {
            return measure;
        }
        MeasureDefinition definition = frame.context().measure(measure.id());
        if (definition.kind() != MeasureKind.COUNT) {
            return definition.kind() == MeasureKind.SEATS ? null : measure;
        }
        if (measure.party() != null) {
            return Measure.of("vote_share", measure.party());
        }
        List<MeasureDefinition> shares = frame.context().catalog().measures().stream()
                .filter(share -> share.kind() == MeasureKind.SHARE
                        && !share.needsParty()
                        && measure.id().equals(share.numerator()))
                .toList();
        return shares.size() == 1 ? Measure.of(shares.getFirst().id()) : null;
    }

    /// «no superaron la media regional»: a «no» right before the comparison.
    private boolean denied(Item item) {
        List<Item> nots = frame.cues(Cue.NOT);
        boolean before = nots.size() == 1
                && Items.next(frame.items(), frame.position(nots.getFirst()) + 1) == frame.position(item);
        slots.use(before ? nots : List.of());
        return before;
    }

    private static boolean bound(Item item) {
        return item.meaning() instanceof Threshold || item.meaning() instanceof ThanPlace;
    }

    /// «menos de un 55 % de participación»: the measure that the number itself names.
    private @Nullable Item ownMeasure(int at) {
        int next = Items.next(frame.items(), at + 1);
        if (next >= frame.items().size()
                || !(frame.items().get(next).meaning() instanceof MeasureNamed named)
                || VOTE_MEASURES.contains(named.ids().getFirst())) {
            return null;
        }
        boolean own = next == at + 1 || Items.links(frame.items(), at, next).equals(Set.of(Link.DE));
        return own ? frame.items().get(next) : null;
    }

    /// «con censo superior a 10.000 electores» names its measure before and behind the number.
    private List<Item> again(int at, Item own) {
        int from = Items.before(frame.items(), at);
        boolean same = from >= 0 && frame.items().get(from).meaning().equals(own.meaning());
        return same ? List.of(frame.items().get(from)) : List.of();
    }

    private @Nullable Measure subject(List<Item> items, Threshold threshold) {
        @Nullable Item party = null;
        @Nullable Item measure = null;
        for (Item item : items) {
            if (item.meaning() instanceof PartyNamed && party == null && !object(item)) {
                party = item;
            } else if (item.meaning() instanceof MeasureNamed named && measure == null) {
                if (party != null && ofPlace(named.ids().getFirst())) {
                    // «más del 50 % al PP y participación superior al 80 %»: the next condition's own.
                    break;
                }
                measure = item;
                boolean own = !VOTE_MEASURES.contains(named.ids().getFirst()) && party == null;
                if (own) {
                    break;
                }
            }
        }
        return measure(party, measure, threshold);
    }

    /// «por delante del PP y además pasó del 30 %»: who passed is the one that was ahead, not the one behind.
    private boolean object(Item party) {
        int at = frame.position(party);
        return frame.parties().size() == 2
                && party.equals(frame.parties().getLast())
                && at > 0
                && frame.items().get(at - 1).cue(Cue.DIFFERENCE)
                && frame.items().get(at - 1).like("(?iu).*\\s(al?|del?)");
    }

    private boolean ofPlace(String id) {
        return !VOTE_MEASURES.contains(id) && !frame.context().measure(id).needsParty();
    }

    private @Nullable Measure measure(@Nullable Item party, @Nullable Item measure, Threshold threshold) {
        if (measure != null && ((MeasureNamed) measure.meaning()).ids().size() == 1) {
            String id = ((MeasureNamed) measure.meaning()).ids().getFirst();
            if (!VOTE_MEASURES.contains(id)) {
                if ("voters".equals(id) && threshold.unit() == Unit.PERCENT) {
                    slots.use(measure);
                    return Measure.of("turnout");
                }
                MeasureDefinition definition = frame.context().measure(id);
                if ((definition.needsParty() && !SEATS.contains(id))
                        || (threshold.unit() != null && !fits(threshold.unit(), definition.unit()))) {
                    return null;
                }
                if (SEATS.contains(id)) {
                    return seats(measure, id);
                }
                slots.use(measure);
                return frame.context().indicator(id) ? ofPeriod(id) : Measure.of(id);
            }
            slots.use(measure);
            if (party == null && turnout(measure, threshold)) {
                return Measure.of("turnout");
            }
        }
        if (party == null || ((PartyNamed) party.meaning()).ids().size() > 1) {
            return null;
        }
        slots.use(frame.all(item -> item.unit(Unit.PERCENT)));
        String id = frame.parties().stream().anyMatch(this::object)
                ? ((PartyNamed) party.meaning()).ids().getFirst()
                : PartySums.of(frame, slots, party);
        boolean votes = threshold.unit() == Unit.VOTES
                || Relative.in(frame)
                || (threshold.unit() == null && measure != null && measure.measure("votes"));
        if (threshold.unit() == null && !votes && threshold.value() > 100) {
            return null;
        }
        return Measure.of(votes ? "votes" : "vote_share", id);
    }

    /// «votó más del 80 % del censo», where no party is spoken of.
    private boolean turnout(Item measure, Threshold threshold) {
        return threshold.unit() == Unit.PERCENT
                && frame.parties().isEmpty()
                && measure.measure("support")
                && measure.like("(?iu)vot(ó|o|aron|a|an)");
    }

    /// «provincias con menos de 4 escaños» elect them; «donde el PP sacó más de 4 escaños» speaks of the party's.
    private @Nullable Measure seats(Item measure, String id) {
        if ("seats".equals(id) && ofPlaces(measure)) {
            slots.use(measure);
            return Measure.of(id);
        }
        List<Item> parties = frame.parties();
        boolean clear = parties.isEmpty()
                || (parties.size() == 1
                        && ((PartyNamed) parties.getFirst().meaning()).ids().size() == 1
                        && frame.cues(Cue.WIN).isEmpty());
        if (!clear) {
            return null;
        }
        slots.use(measure);
        slots.use(parties);
        if (parties.isEmpty()) {
            return "seats".equals(id) ? Measure.of(id) : null;
        }
        return Measure.of(id, ((PartyNamed) parties.getFirst().meaning()).ids().getFirst());
    }

    /// «las provincias con más de 4 escaños»: what they elect, unless a party follows: «con más de 4 escaños del PP».
    private boolean ofPlaces(Item seats) {
        List<Item> items = frame.items();
        int at = frame.position(seats);
        int number = Items.before(items, at);
        int level = number;
        while (level >= 0
                && !(items.get(level).meaning() instanceof Meaning.LevelNamed)
                && (level == number
                        || items.get(level).soft()
                        || items.get(level).meaning() instanceof Meaning.PlaceNamed)) {
            level--;
        }
        int next = Items.next(items, at + 1);
        boolean party = next < items.size()
                && items.get(next).meaning() instanceof PartyNamed
                && !Items.mark(items, at, next, ",;:.?");
        return level >= 0
                && level < number
                && items.get(level).meaning() instanceof Meaning.LevelNamed
                && !Items.links(items, level, number).contains(Link.QUE)
                && !Items.mark(items, level, number, ",;:.?")
                && (items.get(number - 1).link(Link.CON)
                        || items.get(number - 1).link(Link.DE)
                        || items.get(number).like("(?iu)(con|de)\\s.*"))
                && !party;
    }

    private static boolean fits(Unit told, Unit own) {
        return told == own
                || (told == Unit.POINTS && own == Unit.PERCENT)
                || (told == Unit.VOTES && own == Unit.PEOPLE);
    }

    /// An indicator of the only year of the question.
    private @Nullable Measure ofPeriod(String id) {
        List<Item> periods = frame.all(Meaning.PeriodGiven.class);
        if (periods.isEmpty()) {
            return Measure.of(id);
        }
        String period = ((Meaning.PeriodGiven) periods.getFirst().meaning()).period();
        if (periods.size() > 1 || !frame.context().measure(id).periods().contains(period)) {
            return null;
        }
        slots.use(periods);
        return Measure.ofYear(id, period);
    }
}
