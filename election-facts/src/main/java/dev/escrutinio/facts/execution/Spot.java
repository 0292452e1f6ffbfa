package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.plan.Level;
import java.util.List;

/// A place of a query, or several that are added up to one.
///
/// @param code the place's code; several joined by `+`
/// @param codes the places that make it up
record Spot(String code, List<String> codes) {

    static Spot of(String code) {
        return new Spot(code, List.of(code));
    }

    static Spot together(List<String> codes) {
        return new Spot(String.join("+", codes), codes);
    }

    boolean single() {
        return codes.size() == 1;
    }

    /// Whether all of it is of province level or wider.
    boolean wide() {
        for (String one : codes) {
            if (level(one).below(Level.PROVINCE)) {
                return false;
            }
        }
        return true;
    }

    /// Whether all of it is residents abroad.
    boolean abroad() {
        for (String one : codes) {
            if (level(one) != Level.CERA) {
                return false;
            }
        }
        return true;
    }

    Level level() {
        return level(codes.getFirst());
    }

    /// Level that the shape of a code tells; of a malformed one the section's.
    static Level level(String code) {
        if (code.startsWith("C")) {
            return Level.CERA;
        }
        if (code.startsWith("R")) {
            return Level.REGION;
        }
        return switch (code.length()) {
            case 2 -> code.equals("ES") ? Level.NATION : Level.PROVINCE;
            case 5 -> Level.MUNICIPALITY;
            case 7 -> Level.DISTRICT;
            default -> Level.SECTION;
        };
    }
}
