package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// The digits of a figure, as exact as its counts and as Spanish groups them.
public final class Digits {

    private static final double SAME = 1e-6;
    private static final int THOUSAND_DIGITS = 3;

    private Digits() {}

    /// The figure's value, a percentage from its counts: a quotient such as 13.745 need not survive as a double, from
    /// the
    /// counts it rounds half up exactly.
    public static BigDecimal exact(Figure figure) {
        BigDecimal value = BigDecimal.valueOf(figure.value());
        Long numerator = figure.numerator();
        Long denominator = figure.denominator();
        if (figure.unit() != Unit.PERCENT || numerator == null || denominator == null || denominator == 0) {
            return value;
        }
        BigDecimal ratio = BigDecimal.valueOf(numerator)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(denominator), 20, RoundingMode.HALF_UP);
        return Math.abs(ratio.doubleValue() - figure.value()) < SAME ? ratio : value;
    }

    /// A number with points between thousands, a decimal comma and a minus sign: «−1.234,5».
    public static String grouped(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        int whole = point < 0 ? plain.length() : point;
        StringBuilder text = new StringBuilder(plain.length() + 8);
        if (number.signum() < 0) {
            text.append('−');
        }
        for (int i = 0; i < whole; i++) {
            if (i > 0 && (whole - i) % THOUSAND_DIGITS == 0) {
                text.append('.');
            }
            text.append(plain.charAt(i));
        }
        if (point >= 0) {
            text.append(',').append(plain, point + 1, plain.length());
        }
        return text.toString();
    }
}
