package dev.escrutinio.facts.store;

import dev.escrutinio.contracts.plan.Level;

/// Place codes as numbers: compact keys that keep the order of codes within a level.
final class PlaceKey {

    static final int SECTION_DIGITS = 10;

    private static final long NATION = 0;
    private static final long CERA = -100;
    private static final long REGION = -200;

    private PlaceKey() {}

    /// Number of a code: digits with a 1 in front, so that leading zeros and lengths are kept.
    ///
    /// @throws IllegalArgumentException if the code has no known shape
    static long of(String code) {
        if (code.equals("ES")) {
            return NATION;
        }
        return switch (code.isEmpty() ? ' ' : code.charAt(0)) {
            case 'C' -> CERA - digits(code, 1);
            case 'R' -> REGION - digits(code, 1);
            default -> power(code.length()) + digits(code, 0);
        };
    }

    /// Code of a number.
    static String code(long key) {
        if (key == NATION) {
            return "ES";
        }
        if (key > 0) {
            return Long.toString(key).substring(1);
        }
        String two = Long.toString(1000 + (key <= REGION ? REGION - key : CERA - key))
                .substring(2);
        return (key <= REGION ? "R" : "C") + two;
    }

    static Level level(long key) {
        if (key == NATION) {
            return Level.NATION;
        }
        if (key < 0) {
            return key <= REGION ? Level.REGION : Level.CERA;
        }
        if (key < power(5)) {
            return Level.PROVINCE;
        }
        if (key < power(7)) {
            return Level.MUNICIPALITY;
        }
        return key < power(10) ? Level.DISTRICT : Level.SECTION;
    }

    /// Digits of the codes of a level below the province.
    static int digits(Level level) {
        return switch (level) {
            case MUNICIPALITY -> 5;
            case DISTRICT -> 7;
            case SECTION -> SECTION_DIGITS;
            case NATION, REGION, PROVINCE, CERA ->
                throw new IllegalArgumentException("not below the province: " + level);
        };
    }

    /// The digits of a code from a position as a number; -1 if one is none.
    static long number(String code, int from) {
        long value = 0;
        for (int i = from; i < code.length(); i++) {
            int digit = code.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    static long power(int exponent) {
        long value = 1;
        for (int i = 0; i < exponent; i++) {
            value *= 10;
        }
        return value;
    }

    private static long digits(String code, int from) {
        long value = number(code, from);
        if (value < 0 || code.length() == from || code.length() > 10) {
            throw new IllegalArgumentException("no place code: " + code);
        }
        return value;
    }
}
