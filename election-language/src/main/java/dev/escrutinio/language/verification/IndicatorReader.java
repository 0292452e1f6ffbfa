package dev.escrutinio.language.verification;

import dev.escrutinio.contracts.plan.Measure;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what is published by years, not by elections: income, age, inhabitants …
final class IndicatorReader {

    private static final Map<String, String> CITIES =
            Map.of("R18", "51001", "51", "51001", "R19", "52001", "52", "52001");

    private final Surroundings around;
    private final Slots slots;
    private final YearSlot years;
    private final WholePlace whole;

    IndicatorReader(Surroundings around, Slots slots, YearSlot years) {
        this.around = around;
        this.slots = slots;
        this.years = years;
        this.whole = new WholePlace(around);
    }

    /// A value in one year.
    Meant value(int at, Said said, Measure measure) {
        whole.check(at, said);
        YearSlot.Told told = years.of(at);
        String since = years.other(at, told.year()).orElse(null);
        return new Meant.Published(place(at), new Measure(measure.id(), null, null, told.year()), told.own(), since);
    }

    /// Ceuta and Melilla are towns, too, and only as such is anything published of them.
    private String place(int at) {
        String place = slots.place(at);
        return CITIES.getOrDefault(place, place);
    }

    /// What changed between two years; empty where something else is compared.
    ///
    /// @param sign how it is said to move
    Optional<Meant> change(int at, Said said, Measure measure, int sign) {
        whole.check(at, said);
        List<String> ends = years.ends(at);
        boolean places = around.inScope(at, Slots.PLACE).stream()
                        .map(Slots::place)
                        .distinct()
                        .count()
                > 1;
        if (ends.isEmpty() && places) {
            return Optional.empty();
        }
        if (ends.isEmpty() || places) {
            throw new NotEstablished("No queda claro entre qué años es la diferencia.");
        }
        return Optional.of(new Meant.Grown(
                place(at),
                Measure.ofYear(measure.id(), ends.getFirst()),
                Measure.ofYear(measure.id(), ends.getLast()),
                sign));
    }
}
