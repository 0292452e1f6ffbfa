package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.facts.catalog.Election;
import dev.escrutinio.language.reading.conversation.Fragments.When;
import dev.escrutinio.language.reading.lexicon.Meaning.DateGiven;
import dev.escrutinio.language.reading.lexicon.Meaning.RelativeElection;
import dev.escrutinio.language.reading.lexicon.Meaning.RelativeElection.Order;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The elections that a follow-up names, or the year of an indicator; a month alone is of the earlier year where there
/// were elections then.
final class FollowUpDates {

    private final Frame frame;
    private final Query query;
    private final Slots slots;
    private @Nullable When when;

    FollowUpDates(Frame frame, Query query, Slots slots) {
        this.frame = frame;
        this.query = query;
        this.slots = slots;
    }

    @Nullable
    When when() {
        return when;
    }

    /// Fills the elections; empty when filled, or when none are named.
    Optional<Draft> fill() {
        List<Item> dates = frame.dates();
        slots.elections().addAll(query.elections());
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        Item first = dates.getFirst();
        boolean before = first.meaning() instanceof RelativeElection relative && relative.order() == Order.PREVIOUS;
        if (before) {
            when = new When.Before();
            slots.use(first);
            return dates.size() == 1 ? Optional.empty() : Optional.of(Draft.NONE);
        }
        return query.elections().isEmpty() ? year(dates) : elections();
    }

    private Optional<Draft> elections() {
        boolean series = query.operation() instanceof Operation.Value;
        slots.elections().clear();
        Optional<Draft> open = ElectionSlots.fill(sameYear(), series ? Needs.values() : Needs.exact(), slots);
        when = new When.In(List.copyOf(slots.elections()));
        return open;
    }

    private Frame sameYear() {
        Frame result = frame;
        for (Item item : frame.dates()) {
            if (item.meaning() instanceof DateGiven date && date.year() == null && date.month() != null) {
                @Nullable Integer year = yearOf(date.month());
                result = year == null ? result : result.with(item, new DateGiven(date.day(), date.month(), year));
            }
        }
        return result;
    }

    private @Nullable Integer yearOf(int month) {
        return frame.context().catalog().elections().stream()
                .map(Election::date)
                .filter(date -> date.getMonthValue() == month)
                .map(date -> date.getYear())
                .filter(year -> query.elections().stream().anyMatch(id -> id.startsWith(year + "-")))
                .findFirst()
                .orElse(null);
    }

    private Optional<Draft> year(List<Item> dates) {
        boolean one = dates.size() == 1 && dates.getFirst().meaning() instanceof DateGiven date && date.yearOnly();
        if (!one) {
            return Optional.of(Draft.NONE);
        }
        String period = String.valueOf(((DateGiven) dates.getFirst().meaning()).year());
        for (Measure measure : query.measures()) {
            List<String> known = frame.context().measure(measure.id()).periods();
            if (!known.contains(period)) {
                return Optional.of(new Draft.Impossible(noPeriod(measure, period, known)));
            }
        }
        slots.use(dates);
        when = new When.InYear(period);
        return Optional.empty();
    }

    private Reason noPeriod(Measure measure, String period, List<String> known) {
        return new Reason(
                "period_not_loaded",
                "No hay dato de «" + frame.context().vocabulary().measure(measure.id()) + "» de " + period
                        + ". Años disponibles: " + String.join(", ", known) + ".",
                List.of(period),
                null);
    }
}
