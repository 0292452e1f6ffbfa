package dev.escrutinio.system.facts;

import java.util.List;
import java.util.stream.Collectors;

/// The capitals of the fifty provinces by INE code, written down apart from the catalog.
final class KnownCapitals {

    static final List<String> CODES = List.of(
            "01059", "02003", "03014", "04013", "05019", "06015", "07040", "08019", "09059", "10037", "11012", "12040",
            "13034", "14021", "15030", "16078", "17079", "18087", "19130", "20069", "21041", "22125", "23050", "24089",
            "25120", "26089", "27028", "28079", "29067", "30030", "31201", "32054", "33044", "34120", "35016", "36038",
            "37274", "38038", "39075", "40194", "41091", "42173", "43148", "44216", "45168", "46250", "47186", "48020",
            "49275", "50297");

    static final String SQL = CODES.stream().map(code -> "'" + code + "'").collect(Collectors.joining(", "));

    private KnownCapitals() {}
}
