package dev.escrutinio.facts.catalog;

import dev.escrutinio.contracts.plan.Level;
import org.jspecify.annotations.Nullable;

/// Shapes of place codes; see [dev.escrutinio.contracts.plan.Places].
public final class PlaceCodes {

    private PlaceCodes() {}

    /// Level that a code's shape tells.
    ///
    /// @throws IllegalArgumentException if it has no known shape
    public static Level level(String code) {
        Level level = shape(code);
        if (level == null) {
            throw new IllegalArgumentException("no place code: " + code);
        }
        return level;
    }

    /// Whether a code has one of the known shapes.
    static boolean known(String code) {
        return shape(code) != null;
    }

    // asked for each place of a search, so without patterns
    private static @Nullable Level shape(String code) {
        if (code.equals("ES")) {
            return Level.NATION;
        }
        if (code.length() == 3 && digits(code, 1)) {
            return switch (code.charAt(0)) {
                case 'R' -> Level.REGION;
                case 'C' -> Level.CERA;
                default -> null;
            };
        }
        if (!digits(code, 0)) {
            return null;
        }
        return switch (code.length()) {
            case 2 -> Level.PROVINCE;
            case 5 -> Level.MUNICIPALITY;
            case 7 -> Level.DISTRICT;
            case 10 -> Level.SECTION;
            default -> null;
        };
    }

    private static boolean digits(String code, int from) {
        for (int at = from; at < code.length(); at++) {
            if (code.charAt(at) < '0' || code.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }
}
