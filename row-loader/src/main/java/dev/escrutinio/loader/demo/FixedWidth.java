package dev.escrutinio.loader.demo;

import java.util.Arrays;

/// A line of fixed width under construction; positions are the Ministry's, from 1 and inclusive.
final class FixedWidth {

    private final char[] line;

    /// A line of zeros for numbers; text fields are filled as they are set.
    FixedWidth(int width) {
        line = new char[width];
        Arrays.fill(line, '0');
    }

    FixedWidth text(int from, int to, String text) {
        for (int at = from; at <= to; at++) {
            int i = at - from;
            line[at - 1] = i < text.length() ? text.charAt(i) : ' ';
        }
        return this;
    }

    FixedWidth number(int from, int to, long number) {
        int width = to - from + 1;
        String digits = String.format("%0" + width + "d", number);
        if (digits.length() > width) {
            throw new IllegalArgumentException(number + " does not fit " + width + " digits");
        }
        return text(from, to, digits);
    }

    @Override
    public String toString() {
        return new String(line);
    }
}
