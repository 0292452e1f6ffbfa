package dev.escrutinio.language.prompting;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.language.wording.Digits;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Figures as numbers in Spanish: «13,74 %», «1.723 votos»; percentages are rounded from their counts.
final class FigureNumbers {

    private FigureNumbers() {}

    static String write(Figure figure) {
        String number = Digits.grouped(rounded(Digits.exact(figure), figure.unit()));
        String unit = unit(figure.unit());
        return unit.isEmpty() ? number : number + " " + unit;
    }

    static String whole(long value) {
        return Digits.grouped(BigDecimal.valueOf(value));
    }

    private static BigDecimal rounded(BigDecimal value, Unit unit) {
        BigDecimal two = value.setScale(2, RoundingMode.HALF_UP);
        return switch (unit) {
            case PERCENT, POINTS, COEFFICIENT -> two;
            case DISTANCE -> value.setScale(3, RoundingMode.HALF_UP);
            case VOTES, SEATS, PEOPLE, PLACES, EUROS, COUNT, VOTES_PER_SEAT, YEARS, INDEX, RATIO -> {
                BigDecimal bare = two.stripTrailingZeros();
                yield bare.scale() < 0 ? bare.setScale(0) : bare;
            }
        };
    }

    private static String unit(Unit unit) {
        return switch (unit) {
            case VOTES -> "votos";
            case PERCENT -> "%";
            case POINTS -> "puntos";
            case SEATS -> "escaños";
            case PEOPLE -> "personas";
            case PLACES -> "lugares";
            case EUROS -> "€";
            case YEARS -> "años";
            case VOTES_PER_SEAT -> "votos por escaño";
            case INDEX, RATIO, COEFFICIENT, COUNT, DISTANCE -> "";
        };
    }
}
