package dev.escrutinio.synth.validation;

import java.util.ArrayList;
import java.util.List;

/// The numbers written in a Spanish text: «1.723», «13,74», «2019».
final class SpanishNumbers {

    /// A number as written.
    ///
    /// @param decimals digits behind its comma
    record Written(String text, double value, int decimals) {

        /// Half of its last digit's step, with a little room for binary fractions.
        double tolerance() {
            return 0.5 * Math.pow(10, -decimals) + 1e-7;
        }
    }

    private final String text;
    private int at;

    private SpanishNumbers(String text) {
        this.text = text;
    }

    static List<Written> in(String text) {
        List<Written> numbers = new ArrayList<>(4);
        SpanishNumbers rest = new SpanishNumbers(text);
        while (rest.findDigit()) {
            numbers.add(rest.number());
        }
        return numbers;
    }

    private boolean findDigit() {
        while (at < text.length() && !digit(at)) {
            at++;
        }
        return at < text.length();
    }

    private Written number() {
        int start = at;
        double value = digits(0);
        if (at - start <= 3) {
            while (thousands()) {
                at++;
                value = digits(value);
            }
        }
        int decimals = 0;
        if (at + 1 < text.length() && text.charAt(at) == ',' && digit(at + 1)) {
            int comma = at++;
            value = digits(value);
            decimals = at - comma - 1;
        }
        return new Written(text.substring(start, at), value / Math.pow(10, decimals), decimals);
    }

    private double digits(double before) {
        double value = before;
        while (digit(at)) {
            value = value * 10 + (text.charAt(at++) - '0');
        }
        return value;
    }

    /// A point with exactly three digits behind it.
    private boolean thousands() {
        return at < text.length()
                && text.charAt(at) == '.'
                && digit(at + 1)
                && digit(at + 2)
                && digit(at + 3)
                && !digit(at + 4);
    }

    private boolean digit(int position) {
        return position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9';
    }
}
