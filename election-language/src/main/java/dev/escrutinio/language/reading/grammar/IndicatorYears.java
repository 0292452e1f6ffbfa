package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.facts.catalog.MeasureDefinition;
import dev.escrutinio.language.reading.lexicon.Meaning.PeriodGiven;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The years of an indicator: those that a question tells, or none for the newest.
final class IndicatorYears {

    private final Frame frame;
    private final Slots slots;

    IndicatorYears(Frame frame, Slots slots) {
        this.frame = frame;
        this.slots = slots;
    }

    /// Gives the indicator in every year asked for; the problem where a year has no datum.
    Optional<Draft> of(String id, Item indicator, Consumer<Measure> taker) {
        List<Item> periods = periodsOf(indicator);
        MeasureDefinition definition = frame.context().measure(id);
        if (periods.isEmpty()) {
            Optional<String> held = "population".equals(id) ? held(definition) : Optional.empty();
            taker.accept(held.map(year -> Measure.ofYear(id, year)).orElseGet(() -> Measure.of(id)));
        }
        if (yearly(frame) && periods.size() == 2) {
            return between(definition, periods, taker);
        }
        for (Item item : periods) {
            String period = ((PeriodGiven) item.meaning()).period();
            if (!definition.periods().contains(period)) {
                return Optional.of(new Draft.Impossible(noPeriod(definition, item)));
            }
            slots.use(item);
            taker.accept(Measure.ofYear(id, period));
        }
        return Optional.empty();
    }

    /// The inhabitants of the year of the only election that the question names.
    private Optional<String> held(MeasureDefinition definition) {
        List<String> years = slots.elections().stream()
                .map(election -> election.substring(0, 4))
                .distinct()
                .toList();
        return years.size() == 1 && definition.periods().contains(years.getFirst())
                ? Optional.of(years.getFirst())
                : Optional.empty();
    }

    /// «entre 2018 y 2022, año por año».
    static boolean yearly(Frame frame) {
        return frame.question().matches("(?iu).*\\b(a[ñn]o (por|a) a[ñn]o|cada a[ñn]o|todos los a[ñn]os)\\b.*");
    }

    private Optional<Draft> between(MeasureDefinition definition, List<Item> periods, Consumer<Measure> taker) {
        List<String> ends = periods.stream()
                .map(item -> ((PeriodGiven) item.meaning()).period())
                .sorted()
                .toList();
        for (Item item : periods) {
            if (!definition.periods().contains(((PeriodGiven) item.meaning()).period())) {
                return Optional.of(new Draft.Impossible(noPeriod(definition, item)));
            }
            slots.use(item);
        }
        definition.periods().stream()
                .filter(period -> period.compareTo(ends.getFirst()) >= 0 && period.compareTo(ends.getLast()) <= 0)
                .forEach(period -> taker.accept(Measure.ofYear(definition.id(), period)));
        return Optional.empty();
    }

    /// Years that follow the indicator before the next one; else all years of the question.
    private List<Item> periodsOf(Item indicator) {
        List<Item> all = frame.all(PeriodGiven.class);
        int from = frame.position(indicator);
        int to = frame.measures().stream()
                .mapToInt(frame::position)
                .filter(position -> position > from)
                .min()
                .orElse(Integer.MAX_VALUE);
        List<Item> own = all.stream()
                .filter(item -> frame.position(item) > from && frame.position(item) < to)
                .toList();
        return own.isEmpty() ? all : own;
    }

    private Reason noPeriod(MeasureDefinition definition, Item item) {
        return new Reason(
                "period_not_loaded",
                "No hay dato de «" + definition.noun() + "» de " + item.text() + ". Años disponibles: "
                        + String.join(", ", definition.periods()) + ".",
                List.of(item.text()),
                definition.periods().isEmpty()
                        ? null
                        : Rewriting.replace(
                                frame.question(), item, definition.periods().getLast()));
    }
}
