package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Direction;
import java.util.Arrays;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/// The place that a ranking is asked about, and where it stands among those that have a value.
final class AskedPlace {

    private static final String POSITION = "position";

    private final Spot spot;
    private final double[] values;
    private final int at;
    private final double sign;

    /// @param values the ranked values, in the places' order
    /// @param at position of the place among them
    private AskedPlace(Spot spot, double[] values, int at, double sign) {
        this.spot = spot;
        this.values = values;
        this.at = at;
        this.sign = sign;
    }

    /// The place of a ranking that is asked about one; refuses one that is not among those ranked.
    static @Nullable AskedPlace of(Run run, @Nullable String code, double[] values, Direction direction) {
        if (code == null) {
            return null;
        }
        if (run.facts().catalog().place(code).isEmpty()) {
            throw new Refusal(run.reasons().placeUnknown(code));
        }
        for (int i = 0; i < values.length; i++) {
            Spot spot = run.spots().get(i);
            if (spot.code().equals(code)) {
                return new AskedPlace(spot, values, i, direction == Direction.HIGHEST ? 1 : -1);
            }
        }
        throw new Refusal(run.reasons().placeNotRanked(code));
    }

    Spot spot() {
        return spot;
    }

    boolean known() {
        return !Double.isNaN(values[at]);
    }

    /// Whether no place stands behind it.
    boolean last() {
        return number(value -> sign * value < sign * values[at]) == 0;
    }

    /// Tells its value and its position, of how many places, and how many share it.
    void tell(Run run, Figure figure, @Nullable String election) {
        int better = number(value -> sign * value > sign * values[at]);
        run.tell(figure.ranked(better + 1).as(Role.ASKED));
        run.tell(Figures.bare(better + 1, Unit.COUNT, POSITION, spot.code(), election, Role.ASKED));
        run.tellPlaces(number(value -> !Double.isNaN(value)), Role.OUT_OF, election);
        int same = number(value -> value == values[at]);
        if (same > 1) {
            run.tellPlaces(same, Role.COUNT, election);
        }
    }

    /// Says why it has no value.
    void miss(Run run, Asked asked, @Nullable String election) {
        switch (run.reader().read(asked, election, spot, false)) {
            case Reading.Known ignored -> {}
            case Reading.Joined joined -> run.miss(joined.reason().get());
            case Reading.Absent absent -> run.miss(absent.reason().get());
            case Reading.Unknown unknown -> run.miss(unknown.reason().get());
        }
    }

    /// Says why its change is not known.
    void missChange(Run run, Asked asked, String from, String to) {
        miss(run, asked, from);
        miss(run, asked, to);
        if (run.missing().isEmpty()) {
            run.miss(run.reasons().nothingToGrowFrom(asked.id(), from));
        }
    }

    private int number(DoublePredicate wanted) {
        return (int) Arrays.stream(values).filter(wanted).count();
    }
}
