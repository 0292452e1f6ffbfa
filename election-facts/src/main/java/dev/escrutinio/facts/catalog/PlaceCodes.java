package dev.escrutinio.facts.catalog;

import dev.escrutinio.contracts.plan.Level;

/// Shapes of place codes; see [dev.escrutinio.contracts.plan.Places].
final class PlaceCodes {

    private PlaceCodes() {}

    /// Level that a code's shape tells.
    ///
    /// @throws IllegalArgumentException if it has no known shape
    static Level level(String code) {
        if (code.equals("ES")) {
            return Level.NATION;
        }
        if (code.matches("R\\d{2}")) {
            return Level.REGION;
        }
        if (code.matches("C\\d{2}")) {
            return Level.CERA;
        }
        return digits(code);
    }

    /// Whether a code has one of the known shapes.
    static boolean known(String code) {
        return code.matches("ES|[RC]\\d{2}|\\d{2}|\\d{5}|\\d{7}|\\d{10}");
    }

    private static Level digits(String code) {
        if (!code.matches("\\d+")) {
            throw new IllegalArgumentException("no place code: " + code);
        }
        return switch (code.length()) {
            case 2 -> Level.PROVINCE;
            case 5 -> Level.MUNICIPALITY;
            case 7 -> Level.DISTRICT;
            case 10 -> Level.SECTION;
            default -> throw new IllegalArgumentException("no place code: " + code);
        };
    }
}
