package dev.escrutinio.language.proposal;

import dev.escrutinio.contracts.plan.Level;

/// The level of a place, by its code.
final class Levels {

    private Levels() {}

    static Level of(String code) {
        if (code.equals("ES")) {
            return Level.NATION;
        }
        return switch (code.charAt(0)) {
            case 'R' -> Level.REGION;
            case 'C' -> Level.CERA;
            default ->
                switch (code.length()) {
                    case 2 -> Level.PROVINCE;
                    case 5 -> Level.MUNICIPALITY;
                    case 7 -> Level.DISTRICT;
                    default -> Level.SECTION;
                };
        };
    }
}
