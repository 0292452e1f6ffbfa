package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// From one election to another.
final class ChangeKind implements QuestionKind {

    @Override
    public Draft read(Frame asked) {
        Optional<Draft> advances = betweenAdvances(asked);
        if (advances.isPresent()) {
            return advances.get();
        }
        Frame frame = Relative.ofVotes(Multiple.ofVotes(withGains(asked)));
        boolean moved = frame.has(Cue.RISE) || frame.has(Cue.FALL) || frame.has(Cue.CHANGE);
        boolean compared = frame.has(Unit.POINTS)
                || frame.has(Cue.DIFFERENCE)
                || frame.has(Cue.MORE)
                || frame.has(Cue.LESS)
                || frame.has(Meaning.Superlative.class);
        if ((!moved && !(compared && frame.electionCount() >= 2))
                || frame.has(Meaning.LevelNamed.class)
                || courseSince(frame)
                || IndicatorYears.yearly(frame)
                || Interleaving.in(frame)) {
            return Draft.NONE;
        }
        Optional<Draft> published = ofYears(frame);
        if (published.isPresent()) {
            return published.get();
        }
        Slots slots = new Slots();
        Needs needs = ValueKind.aboutSeats(frame) ? Needs.pair().ofSeats() : Needs.pair();
        Optional<Draft> open = Settler.fill(frame, needs, slots);
        if (open.isPresent()) {
            return open.get();
        }
        Collections.sort(slots.elections());
        if (course(frame) && others(frame, slots)) {
            return Draft.NONE;
        }
        slots.use(slots.places().size() > 1 ? frame.cues(Cue.WHERE) : List.of());
        slots.use(frame.cues(Cue.RISE, Cue.FALL, Cue.CHANGE, Cue.DIFFERENCE, Cue.MORE, Cue.LESS, Cue.RELATIVE));
        slots.use(frame.all(Meaning.Superlative.class));
        slots.use(frame.all(item -> item.unit(Unit.POINTS)));
        if (frame.has(Cue.MULTIPLE)) {
            return Multiple.draft(frame, slots);
        }
        if (slots.places().size() == 2 && apart(frame)) {
            slots.assume("se dan los dos cambios, su diferencia no se calcula");
        }
        Operation change = new Operation.Change(Relative.in(frame));
        return Plans.query(frame, slots, Plans.named(slots), slots.measures(), change);
    }

    /// «¿cuánto más subió en Cartagena que en Lorca?», «diferencia entre la caída en Getafe y en Parla».
    private static boolean apart(Frame frame) {
        int first = frame.position(frame.places().getFirst());
        int last = frame.position(frame.places().getLast());
        return !frame.cues(Cue.DIFFERENCE).isEmpty()
                || Items.links(frame.items(), first, last).contains(Link.QUE);
    }

    /// «¿cuánto subió la participación entre las 14:00 y las 18:00?»: the later hour minus the earlier one.
    private static Optional<Draft> betweenAdvances(Frame frame) {
        List<Item> measures = frame.measures();
        boolean both = measures.size() == 2
                && measures.stream().allMatch(AdvanceReader::advance)
                && !measures.getFirst().meaning().equals(measures.getLast().meaning());
        boolean apart = frame.has(Cue.RISE) || frame.has(Cue.CHANGE) || frame.has(Cue.DIFFERENCE);
        if (!both || !apart) {
            return Optional.empty();
        }
        Slots slots = new Slots();
        Optional<Draft> open = Settler.fill(frame, Needs.exact().withoutMeasures(), slots);
        if (open.isPresent()) {
            return open;
        }
        slots.use(measures);
        slots.use(frame.cues(Cue.RISE, Cue.CHANGE, Cue.DIFFERENCE));
        slots.use(frame.all(item -> item.unit(Unit.POINTS)));
        List<Measure> later = List.of(Measure.of("second_advance_turnout"), Measure.of("first_advance_turnout"));
        return Optional.of(Plans.query(frame, slots, Plans.named(slots), later, new Operation.Difference()));
    }

    /// «¿cuántos votos ganó el PP entre abril y noviembre?»: what a party gains from one election to another is a rise.
    private static Frame withGains(Frame frame) {
        List<Item> wins = frame.cues(Cue.WIN);
        boolean counted = frame.has(Unit.POINTS)
                || frame.has(Unit.PERCENT)
                || !frame.measures().isEmpty();
        boolean gains = wins.size() == 1
                && counted
                && frame.has(Cue.HOW_MANY)
                && frame.parties().size() == 1
                && Spans.between(frame);
        return gains ? frame.with(wins.getFirst(), new Meaning.CueGiven(Cue.RISE)) : frame;
    }

    /// «¿cómo ha evolucionado … entre 2015 y 2023?» asks for every election, «¿cuánto ha cambiado?» for the two ends.
    static boolean course(Frame frame) {
        List<Item> changes = frame.cues(Cue.CHANGE);
        return !changes.isEmpty()
                && changes.stream().allMatch(item -> item.like("(?iu).*(evoluci|trayectoria|hist[oó]ric|historial).*"))
                && frame.cues(Cue.RISE, Cue.FALL, Cue.DIFFERENCE).isEmpty()
                && !frame.has(Cue.HOW_MANY)
                && !frame.has(Unit.POINTS)
                && frame.levels().isEmpty();
    }

    /// Whether there were elections between the two.
    private static boolean others(Frame frame, Slots slots) {
        List<String> all = frame.context().elections();
        return all.indexOf(slots.lastElection()) - all.indexOf(slots.firstElection()) > 1;
    }

    /// «¿cómo evolucionó … desde 2015?»: every election since then, not its two ends.
    private static boolean courseSince(Frame frame) {
        return frame.dates().size() == 1
                && frame.has(Link.DESDE)
                && !frame.cues(Cue.CHANGE).isEmpty()
                && frame.cues(Cue.RISE, Cue.FALL, Cue.DIFFERENCE).isEmpty()
                && !frame.has(Cue.HOW_MANY)
                && !frame.has(Unit.POINTS);
    }

    /// «¿cuánto subió la renta entre 2015 y 2021?»: an indicator has years, no elections; the later one minus the
    /// earlier.
    private static Optional<Draft> ofYears(Frame frame) {
        if (frame.all(Meaning.PeriodGiven.class).size() != 2 || !frame.dates().isEmpty()) {
            return Optional.empty();
        }
        Slots slots = new Slots();
        Optional<Draft> open = Settler.fill(frame, Needs.exact(), slots);
        if (open.isPresent()) {
            return open;
        }
        List<Measure> years = slots.measures().stream()
                .filter(measure -> measure.period() != null)
                .sorted(Comparator.comparing(measure -> String.valueOf(measure.period()), Comparator.reverseOrder()))
                .toList();
        boolean one = years.size() == 2
                && slots.measures().size() == 2
                && slots.places().size() == 1
                && years.getFirst().id().equals(years.getLast().id());
        if (!one) {
            return Optional.of(Draft.NONE);
        }
        slots.use(frame.cues(Cue.RISE, Cue.FALL, Cue.CHANGE, Cue.DIFFERENCE));
        slots.use(frame.all(item -> item.unit(Unit.POINTS)));
        slots.use(toldAsRelative(frame, years) ? frame.cues(Cue.RELATIVE) : List.of());
        slots.use(years.getFirst().id().contains("income") ? frame.all(item -> item.unit(Unit.EUROS)) : List.of());
        if (course(frame)) {
            return Optional.of(
                    Plans.query(frame, slots, Plans.named(slots), between(frame, years), new Operation.Value()));
        }
        return Optional.of(Plans.query(frame, slots, Plans.named(slots), years, new Operation.Difference()));
    }

    /// The change of an amount is told in per cent, too.
    private static boolean toldAsRelative(Frame frame, List<Measure> years) {
        Unit unit = frame.context().measure(years.getFirst().id()).unit();
        return (unit == Unit.EUROS || unit == Unit.PEOPLE) && !course(frame);
    }

    /// «la evolución de la renta de 2019 a 2022»: every year that is published from one to the other.
    private static List<Measure> between(Frame frame, List<Measure> years) {
        String last = String.valueOf(years.getFirst().period());
        String first = String.valueOf(years.getLast().period());
        String id = years.getFirst().id();
        return frame.context().measure(id).periods().stream()
                .filter(period -> period.compareTo(first) >= 0 && period.compareTo(last) <= 0)
                .sorted()
                .map(period -> Measure.ofYear(id, period))
                .toList();
    }
}
