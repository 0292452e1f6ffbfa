package dev.escrutinio.language.prompting;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Figures as numbers in Spanish: «13,74 %», «1.723 votos»; percentages are rounded from their counts.
final class FigureNumbers {

    private static final double SAME = 1e-6;

    private FigureNumbers() {}

    static String write(Figure figure) {
        String number = grouped(rounded(exact(figure), figure.unit()));
        String unit = unit(figure.unit());
        return unit.isEmpty() ? number : number + " " + unit;
    }

    static String whole(long value) {
        return grouped(BigDecimal.valueOf(value));
    }

    private static BigDecimal exact(Figure figure) {
        BigDecimal value = BigDecimal.valueOf(figure.value());
        Long numerator = figure.numerator();
        Long denominator = figure.denominator();
        if (figure.unit() != Unit.PERCENT || numerator == null || denominator == null || denominator == 0) {
            return value;
        }
        // 13.745 need not survive as a double; from the counts it rounds half up exactly
        BigDecimal ratio = BigDecimal.valueOf(numerator)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(denominator), 20, RoundingMode.HALF_UP);
        return Math.abs(ratio.doubleValue() - figure.value()) < SAME ? ratio : value;
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

    private static String grouped(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        StringBuilder digits = new StringBuilder(point < 0 ? plain : plain.substring(0, point));
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            digits.insert(at, '.');
        }
        if (point >= 0) {
            digits.append(',').append(plain, point + 1, plain.length());
        }
        return number.signum() < 0 ? "−" + digits : digits.toString();
    }
}
