package dev.escrutinio.loader.load;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Spanish title of an election.
public final class ElectionTitle {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM 'de' yyyy", Locale.of("es"));

    private ElectionTitle() {}

    /// «elecciones generales de noviembre de 2019 (Congreso)».
    public static String of(String election) {
        return "elecciones generales de " + MONTH.format(YearMonth.parse(election)) + " (Congreso)";
    }
}
