package dev.escrutinio.facts.catalog;

import java.util.List;
import java.util.OptionalInt;

/// Spanish names of the months.
public final class MonthNames {

    private static final List<String> NAMES = List.of(
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre");

    private MonthNames() {}

    /// Name of a month.
    ///
    /// @param month 1 to 12
    public static String of(int month) {
        return NAMES.get(month - 1);
    }

    /// Month of a name in lower case, from 1; empty for any other word.
    public static OptionalInt number(String name) {
        int at = NAMES.indexOf(name);
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(at + 1);
    }
}
