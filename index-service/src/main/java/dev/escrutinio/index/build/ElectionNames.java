package dev.escrutinio.index.build;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/// How people name an election: «10-N», «noviembre de 2019», «elecciones generales de noviembre de 2019» …
final class ElectionNames {

    private static final Locale SPANISH = Locale.of("es", "ES");

    private ElectionNames() {}

    /// The first one is the name to show.
    static List<String> of(LocalDate date) {
        String month = date.getMonth().getDisplayName(TextStyle.FULL, SPANISH);
        String monthOfYear = month + " de " + date.getYear();
        return List.of(
                monthOfYear,
                date.getDayOfMonth() + "-" + month.substring(0, 1).toUpperCase(SPANISH),
                date.getDayOfMonth() + month.substring(0, 1).toUpperCase(SPANISH),
                date.getDayOfMonth() + " de " + monthOfYear,
                "elecciones generales de " + monthOfYear,
                "generales " + month + " " + date.getYear());
    }
}
