package dev.escrutinio.loader.merged;

import dev.escrutinio.facts.catalog.MonthNames;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The ways in which a merged file names an election: «Abril 2019», «abril de 2019», «2019-04», «201904».
final class ElectionName {

    private static final Pattern WORDS = Pattern.compile("(\\p{L}+)\\s+(?:de\\s+)?(\\d{4})");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})-?(\\d{2})");

    /// Polling days of the elections since 2015; a merged file tells the month only.
    private static final Map<String, LocalDate> DAYS = Map.of(
            "2015-12", LocalDate.of(2015, 12, 20),
            "2016-06", LocalDate.of(2016, 6, 26),
            "2019-04", LocalDate.of(2019, 4, 28),
            "2019-11", LocalDate.of(2019, 11, 10),
            "2023-07", LocalDate.of(2023, 7, 23));

    private ElectionName() {}

    static Optional<String> id(String text) {
        String bare = text.strip().toLowerCase(Locale.ROOT);
        Matcher words = WORDS.matcher(bare);
        OptionalInt month = words.matches() ? MonthNames.number(words.group(1)) : OptionalInt.empty();
        if (month.isPresent()) {
            return Optional.of(String.format("%s-%02d", words.group(2), month.getAsInt()));
        }
        Matcher digits = DIGITS.matcher(bare);
        return digits.matches() && Integer.parseInt(digits.group(2)) >= 1 && Integer.parseInt(digits.group(2)) <= 12
                ? Optional.of(digits.group(1) + "-" + digits.group(2))
                : Optional.empty();
    }

    static LocalDate day(String id) {
        return DAYS.getOrDefault(id, LocalDate.parse(id + "-01"));
    }
}
