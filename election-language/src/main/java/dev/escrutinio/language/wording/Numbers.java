package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers with their units as Spanish writes them: «4.212 votos», «13,74 %», «−0,52».
final class Numbers {

    private Numbers() {}

    /// The figure's number and unit.
    static String text(Figure figure) {
        return text(Digits.exact(figure), figure.unit());
    }

    /// The figure with the article that a percentage takes: «el 13,74 %», «4.212 votos».
    static String definite(Figure figure) {
        return figure.unit() == Unit.PERCENT ? "el " + text(figure) : text(figure);
    }

    /// The size of a change or difference: without sign, percentages as points.
    static String size(Figure figure) {
        return text(BigDecimal.valueOf(Math.abs(figure.value())), apart(figure.unit()));
    }

    /// A number with its unit.
    static String text(double value, Unit unit) {
        return text(BigDecimal.valueOf(value), unit);
    }

    private static final int LONGEST = 6;

    /// A number as somebody gave it, without needless decimals: «25 %», «50.000».
    static String given(double value, Unit unit) {
        // «un tercio» has no last decimal.
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        BigDecimal plain = exact.scale() > LONGEST ? exact.setScale(2, RoundingMode.HALF_UP) : exact;
        return withUnit(plain.setScale(Math.max(plain.scale(), 0), RoundingMode.UNNECESSARY), unit);
    }

    /// A whole number: «12.540».
    static String whole(long value) {
        return Digits.grouped(BigDecimal.valueOf(value));
    }

    /// Whether the figure reads as zero once rounded.
    static boolean readsZero(Figure figure) {
        return rounded(BigDecimal.valueOf(figure.value()), figure.unit()).signum() == 0;
    }

    /// Unit of a difference of two values in a unit: percentages differ by points.
    static Unit apart(Unit unit) {
        return unit == Unit.PERCENT ? Unit.POINTS : unit;
    }

    private static String text(BigDecimal value, Unit unit) {
        return withUnit(rounded(value, unit), unit);
    }

    private static BigDecimal rounded(BigDecimal value, Unit unit) {
        BigDecimal two = value.setScale(2, RoundingMode.HALF_UP);
        return switch (unit) {
            case PERCENT, POINTS, COEFFICIENT -> two;
            case VOTES, SEATS, PEOPLE, PLACES, EUROS, COUNT, VOTES_PER_SEAT -> atLeast(two, 0) == 0 ? whole(two) : two;
            case YEARS, INDEX, RATIO -> two.setScale(Math.max(1, atLeast(two, 1)), RoundingMode.HALF_UP);
            case DISTANCE -> value.setScale(3, RoundingMode.HALF_UP);
        };
    }

    private static int atLeast(BigDecimal value, int scale) {
        return Math.max(scale, value.stripTrailingZeros().scale());
    }

    private static BigDecimal whole(BigDecimal value) {
        return value.setScale(0, RoundingMode.HALF_UP);
    }

    private static String withUnit(BigDecimal number, Unit unit) {
        boolean one = number.abs().compareTo(BigDecimal.ONE) == 0;
        String name = name(unit, one);
        return name.isEmpty() ? Digits.grouped(number) : Digits.grouped(number) + " " + name;
    }

    private static String name(Unit unit, boolean one) {
        return switch (unit) {
            case VOTES -> one ? "voto" : "votos";
            case PERCENT -> "%";
            case POINTS -> one ? "punto" : "puntos";
            case SEATS -> one ? "escaño" : "escaños";
            case PEOPLE -> one ? "persona" : "personas";
            case PLACES -> one ? "lugar" : "lugares";
            case EUROS -> "€";
            case YEARS -> one ? "año" : "años";
            case VOTES_PER_SEAT -> one ? "voto por escaño" : "votos por escaño";
            case INDEX, RATIO, COEFFICIENT, COUNT, DISTANCE -> "";
        };
    }
}
