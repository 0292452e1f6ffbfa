package dev.escrutinio.language.verification;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Compares a number of a text with a computed one, as precisely as it was written.
final class Closeness {

    private static final double SLACK = 1e-9;
    private static final double TWENTIETH = 0.05;
    private static final double TENTH = 0.1;
    private static final double FRACTION = 0.1;
    private static final double WIDEST_FRACTION = 2.5;

    private Closeness() {}

    /// Whether a number of a text agrees with the exact one.
    static boolean agrees(Said said, BigDecimal exact) {
        double value = exact.doubleValue();
        double distance = Math.abs(value - said.value());
        return switch (said.nearness()) {
            case EXACT -> same(said, exact);
            case ALMOST -> value < said.value() && distance <= off(said, TWENTIETH);
            case ABOUT -> distance <= off(said, TWENTIETH);
            case ROUNDED -> whole(exact, said).compareTo(whole(BigDecimal.valueOf(said.value()), said)) == 0;
            case FRACTION -> distance <= Math.min(WIDEST_FRACTION, said.value() * FRACTION) + SLACK;
            case MORE_THAN -> value > said.value();
            case LESS_THAN -> value < said.value();
            case BARELY_MORE -> value > said.value() && distance <= off(said, TENTH);
            case BARELY_LESS -> value < said.value() && distance <= off(said, TENTH);
            case AT_LEAST -> value >= said.value() - SLACK;
            case AT_MOST ->
                said.step() < 1 ? same(said, exact) : value <= said.value() + SLACK && distance <= off(said, TENTH);
        };
    }

    private static boolean same(Said said, BigDecimal exact) {
        return rounded(exact, said.step()).compareTo(rounded(BigDecimal.valueOf(said.value()), said.step())) == 0;
    }

    /// The exact value of a figure: a quotient of counts need not survive as a double.
    static BigDecimal exact(Figure figure) {
        Long numerator = figure.numerator();
        Long denominator = figure.denominator();
        if (figure.unit() != Unit.PERCENT || numerator == null || denominator == null || denominator == 0) {
            return BigDecimal.valueOf(figure.value());
        }
        return BigDecimal.valueOf(numerator)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(denominator), MathContext.DECIMAL64);
    }

    private static BigDecimal rounded(BigDecimal value, double step) {
        BigDecimal one = BigDecimal.valueOf(step);
        // Sums of doubles are a hair off the half that they stand for.
        return value.setScale(10, RoundingMode.HALF_UP).divide(one, 0, RoundingMode.HALF_UP);
    }

    /// How far an approximate number may be off.
    private static double off(Said said, double part) {
        boolean counted = said.unit() != Unit.PERCENT && said.unit() != Unit.POINTS;
        return Math.max(Math.abs(said.value()) * part, counted ? said.step() : said.step() / 2) + SLACK;
    }

    private static BigDecimal whole(BigDecimal value, Said said) {
        double unit = said.step();
        while (said.value() != 0 && said.value() % (unit * 10) == 0) {
            unit *= 10;
        }
        return rounded(value, unit);
    }
}
