package dev.escrutinio.language.wording;

import java.util.ArrayList;
import java.util.List;

/// The numbers written in a Spanish text: «1.723», «13,74», «2019». Every answer passes here, so it reads by hand what
/// a pattern would find.
public final class SpanishNumbers {
    private final String text;
    private int at;

    private SpanishNumbers(String text) {
        this.text = text;
    }

    /// The numbers of a text in order; signs are left out.
    public static List<Written> in(String text) {
        List<Written> numbers = new ArrayList<>(4);
        SpanishNumbers rest = new SpanishNumbers(text);
        while (rest.findDigit()) {
            numbers.add(rest.number());
        }
        return numbers;
    }

    private boolean findDigit() {
        while (at < text.length() && !isDigit(at)) {
            at++;
        }
        return at < text.length();
    }

    private Written number() {
        int start = at;
        double value = digits(0);
        if (at - start <= 3) {
            while (isThousands()) {
                at++;
                value = digits(value);
            }
        }
        int decimals = 0;
        if (isChar(at, ',') && isDigit(at + 1)) {
            int comma = at++;
            value = digits(value);
            decimals = at - comma - 1;
        }
        return new Written(text.substring(start, at), value / Math.pow(10, decimals), decimals);
    }

    private double digits(double before) {
        double value = before;
        while (isDigit(at)) {
            value = value * 10 + (text.charAt(at++) - '0');
        }
        return value;
    }

    /// A point with exactly three digits behind it.
    private boolean isThousands() {
        return isChar(at, '.') && isDigit(at + 1) && isDigit(at + 2) && isDigit(at + 3) && !isDigit(at + 4);
    }

    private boolean isDigit(int position) {
        return position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9';
    }

    private boolean isChar(int position, char wanted) {
        return position < text.length() && text.charAt(position) == wanted;
    }

    /// A number as written.
    ///
    /// @param value without sign
    /// @param decimals digits after the comma
    public record Written(String text, double value, int decimals) {
        /// Half a unit of the last digit written.
        public double tolerance() {
            return 0.5 * Math.pow(10, -decimals) + 1e-9;
        }
    }
}
