package dev.escrutinio.gateway.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The numbers written in a Spanish text: «1.723», «13,74», «2019».
final class SpanishNumbers {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?");

    private SpanishNumbers() {}

    static List<Written> in(String text) {
        List<Written> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            numbers.add(Written.of(matcher.group()));
        }
        return numbers;
    }

    /// A number as written.
    ///
    /// @param value without sign
    /// @param decimals digits after the comma
    record Written(String text, double value, int decimals) {
        static Written of(String text) {
            int comma = text.indexOf(',');
            int decimals = comma < 0 ? 0 : text.length() - comma - 1;
            return new Written(text, Double.parseDouble(text.replace(".", "").replace(',', '.')), decimals);
        }

        /// Half a unit of the last digit written.
        double tolerance() {
            return 0.5 * Math.pow(10, -decimals) + 1e-9;
        }
    }
}
