package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.facts.catalog.MeasureKind;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Values of measures: one datum, several, comparisons, series.
final class ValueKind implements QuestionKind {

    @Override
    public Draft read(Frame original) {
        if (Interleaving.in(original) || against(original) || Totals.unsaid(original)) {
            return Draft.NONE;
        }
        if (transferred(original)) {
            return new Draft.Impossible(new Reason(
                    "vote_by_group",
                    "El voto es secreto: no se sabe qué votantes de un partido pasaron a otro.",
                    List.of(),
                    null));
        }
        Slots slots = new Slots();
        AskedThreshold asked = AskedThreshold.in(original);
        slots.use(asked.bound() == null ? List.of() : original.all(Meaning.Threshold.class));
        if (asked.least() != null) {
            slots.use(original.all(Meaning.Amount.class));
            slots.assume(
                    "«%s» se toma como al menos eso".formatted(asked.least().text()));
        }
        Frame frame = overTime(asked.frame());
        Needs needs = aboutSeats(frame) ? Needs.values().ofSeats() : Needs.values();
        Optional<Draft> open = Settler.fill(frame, needs, slots);
        if (open.isPresent()) {
            return open.get();
        }
        if (votesOfGroup(frame, slots)) {
            return new Draft.Impossible(new Reason(
                    "vote_by_group",
                    "El voto es secreto: no hay votos por sexo, edad, estudios ni profesión.",
                    List.of(),
                    null));
        }
        judged(frame, slots);
        boolean sums = slots.parties().size() > 1 && PartySums.governed(frame);
        boolean together =
                frame.has(Cue.TOGETHER) && slots.places().size() > 1 && (!sums || PartySums.placesToo(frame));
        if (frame.has(Cue.TOGETHER)
                && !WithTotal.asked(frame)
                && slots.parties().size() > 1
                && slots.places().size() == 1
                && !sums) {
            return Draft.NONE;
        }
        boolean several = slots.places().size() > 1 || slots.parties().size() > 1;
        slots.use(frame.cues(Cue.TOGETHER).stream()
                .filter(item -> several || !item.like("(?iu)sumar|ponderad[oa]"))
                .toList());
        if (!slots.parties().isEmpty()) {
            slots.use(frame.cues(Cue.RESULTS));
        }
        if (slots.elections().size() > 2 || IndicatorYears.yearly(frame)) {
            slots.use(frame.cues(Cue.CHANGE));
        }
        Places places = new Places.Named(slots.places(), together);
        if (sums && slots.places().size() > 1 && PartySums.open(frame)) {
            return WithTotal.ofPlaces(frame, slots);
        }
        if (WithTotal.asked(frame) || (bound(asked) && Totals.ofSeveral(frame, slots))) {
            return WithTotal.draft(frame, slots);
        }
        boolean total = Totals.overElections(frame, slots);
        if (total
                && !slots.measures().stream()
                        .allMatch(measure ->
                                frame.context().measure(measure.id()).unit().addsUp())) {
            return Draft.NONE;
        }
        slots.use(total ? frame.cues(Cue.TOGETHER, Cue.TOTAL) : List.of());
        boolean mean = !total && averaged(frame, slots);
        if (mean) {
            slots.use(frame.cues(Cue.MEAN));
        }
        return Plans.query(frame, slots, places, slots.measures(), new Operation.Value(asked.bound(), total, mean));
    }

    /// «la media de la participación de Soria en las cinco elecciones»: of one place what there are several of are
    /// elections.
    private static boolean averaged(Frame frame, Slots slots) {
        return !frame.cues(Cue.MEAN).isEmpty()
                && slots.elections().size() > 1
                && slots.places().size() == 1
                && frame.levels().isEmpty()
                && !frame.has(Cue.CHANGE)
                && slots.measures().stream()
                        .noneMatch(measure -> frame.context().indicator(measure.id()));
    }

    private static boolean bound(AskedThreshold asked) {
        return asked.bound() == null;
    }

    /// «¿fue alta la participación?»: the figure beside that of Spain, and who asks judges.
    private static void judged(Frame frame, Slots slots) {
        List<Item> judged = frame.cues(Cue.JUDGED);
        if (judged.size() != 1
                || slots.places().size() != 1
                || slots.elections().size() > 1) {
            return;
        }
        slots.use(judged);
        if (!slots.places().contains("ES")) {
            slots.places().add("ES");
        }
        slots.assume("no está dicho qué cuenta como «%s»: se da la cifra junto a la del conjunto de España"
                .formatted(judged.getFirst().text()));
    }

    /// «lo que el PSOE le … al PP»: one party as the object of another one is no list of parties.
    private static boolean against(Frame frame) {
        List<Item> parties = frame.parties();
        for (int i = 1; i < parties.size(); i++) {
            int from = frame.position(parties.get(i - 1));
            int to = frame.position(parties.get(i));
            if (Items.links(frame.items(), from, to).equals(Set.of(Link.A))
                    && !Items.mark(frame.items(), from, to, ",;:?/-+")) {
                return true;
            }
        }
        return false;
    }

    /// «evolución de los votos nulos en España» without a date is told over all elections.
    private static Frame overTime(Frame frame) {
        boolean course = !frame.cues(Cue.CHANGE).isEmpty()
                && frame.dates().isEmpty()
                && frame.cues(Cue.RISE, Cue.FALL, Cue.DIFFERENCE).isEmpty()
                && !frame.has(Meaning.PeriodGiven.class)
                && frame.measures().stream().noneMatch(item -> indicators(frame, item));
        return course ? frame.plus(new Meaning.RelativeElection(Meaning.RelativeElection.Order.ALL)) : frame;
    }

    private static boolean indicators(Frame frame, Item item) {
        return ((Meaning.MeasureNamed) item.meaning())
                .ids().stream()
                        .anyMatch(id -> !"support".equals(id) && frame.context().indicator(id));
    }

    /// «¿cuántos votantes de Cs acabaron en el PP?»: one party is where the other one's voters went.
    private static boolean transferred(Frame frame) {
        return frame.parties().stream().skip(1).anyMatch(party -> {
            int from = frame.position(party) - 1;
            while (from >= 0 && frame.items().get(from).soft()) {
                Item item = frame.items().get(from);
                if (item.cue(Cue.FINISH) && item.like("(?iu).*\\sen")) {
                    return true;
                }
                from--;
            }
            return false;
        });
    }

    static boolean aboutSeats(Frame frame) {
        return frame.measures().stream()
                .flatMap(item -> ((Meaning.MeasureNamed) item.meaning()).ids().stream())
                .anyMatch(id ->
                        !"support".equals(id) && frame.context().measure(id).kind() == MeasureKind.SEATS);
    }

    /// «¿qué porcentaje de mujeres votó al PSOE?» is no question about women and one about the PSOE, «¿cuántos menores
    /// votaron?» none about minors, «¿cuántos abstencionistas de 2019 votaron en 2023?» none about abstention.
    private static boolean votesOfGroup(Frame frame, Slots slots) {
        boolean voted = frame.measures().stream().anyMatch(item -> item.measure("support"));
        boolean ofPlace =
                slots.measures().stream().anyMatch(measure -> frame.context().indicator(measure.id()));
        boolean abstainers = slots.parties().isEmpty()
                && slots.measures().stream().anyMatch(measure -> "abstention".equals(measure.id()))
                && frame.dates().size() > 1;
        return voted && (ofPlace || abstainers);
    }
}
