package dev.escrutinio.language.verification;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Compares a number of a text with a computed one, as precisely as it was written.
final class Closeness {

    private static final double SLACK = 1e-9;
    private static final double ROUGH = 0.05;
    private static final double FRACTION = 0.1;
    private static final double WIDEST_FRACTION = 2.5;

    private Closeness() {}

    /// Whether a number of a text agrees with the exact one.
    static boolean agrees(Said said, BigDecimal exact) {
        double value = exact.doubleValue();
        double distance = Math.abs(value - said.value());
        return switch (said.nearness()) {
            case EXACT ->
                rounded(exact, said.step()).compareTo(rounded(BigDecimal.valueOf(said.value()), said.step())) == 0;
            case ALMOST -> value < said.value() && distance <= rough(said) + SLACK;
            case ABOUT -> distance <= rough(said) + SLACK;
            case FRACTION -> distance <= Math.min(WIDEST_FRACTION, said.value() * FRACTION) + SLACK;
            case MORE_THAN -> value > said.value();
            case LESS_THAN -> value < said.value();
            case AT_LEAST -> value >= said.value() - SLACK;
            case AT_MOST -> value <= said.value() + SLACK;
        };
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

    /// How far an approximate number may be off: one unit of its last digit that is not a zero, at most a twentieth.
    private static double rough(Said said) {
        double unit = said.step();
        while (said.step() >= 1 && said.value() != 0 && said.value() % (unit * 10) == 0) {
            unit *= 10;
        }
        return Math.min(unit, Math.max(said.step(), said.value() * ROUGH));
    }
}
