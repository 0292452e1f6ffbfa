package dev.escrutinio.loader.interior;

import dev.escrutinio.loader.input.InputProblem;
import dev.escrutinio.loader.input.InvalidInputException;
import java.nio.charset.StandardCharsets;

/// A cursor over the lines of one fixed-width file; numbers are read straight from the bytes.
final class RecordFile {

    private static final int PREFIX = 8;
    private static final int UTF8_LEAD_C2 = 0xC2;
    private static final int UTF8_LEAD_C3 = 0xC3;

    private final String name;
    private final byte[] bytes;
    private final int width;
    private int start;
    private int end;
    private int next;
    private int line;

    RecordFile(String name, byte[] bytes, FileKind kind) {
        this.name = name;
        this.bytes = bytes;
        this.width = kind.width;
    }

    /// Goes to the next line that is not empty; false at the end.
    boolean next() {
        do {
            if (next >= bytes.length) {
                return false;
            }
            start = next;
            int at = start;
            while (at < bytes.length && bytes[at] != '\n') {
                at++;
            }
            next = at + 1;
            end = at > start && bytes[at - 1] == '\r' ? at - 1 : at;
            line++;
        } while (empty());
        checkWidth();
        checkSameElection();
        return true;
    }

    int line() {
        return line;
    }

    int number(Field field) {
        int value = 0;
        int at = start + field.from() - 1;
        int stop = start + field.to();
        while (at < stop && bytes[at] == ' ') {
            at++;
        }
        if (at == stop) {
            throw notANumber(field);
        }
        for (; at < stop; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                throw notANumber(field);
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /// A number that must be written with all its digits, such as a code.
    String code(Field field) {
        for (int at = start + field.from() - 1; at < start + field.to(); at++) {
            if (bytes[at] < '0' || bytes[at] > '9') {
                throw notANumber(field);
            }
        }
        return raw(field);
    }

    String text(Field field) {
        checkEncoding(field);
        return raw(field).strip();
    }

    /// The character at a position counted from 1.
    char charAt(int position) {
        return (char) (bytes[start + position - 1] & 0xff);
    }

    InvalidInputException problem(Field field, String found, String expected) {
        return new InvalidInputException(new InputProblem(name, line, field.name(), found, expected));
    }

    InvalidInputException unexpected(Field field, String expected) {
        return problem(field, "«" + raw(field) + "»", expected);
    }

    private boolean empty() {
        return end == start || (end == start + 1 && bytes[start] == 0x1A);
    }

    private void checkWidth() {
        int found = end - start;
        if (found < width) {
            throw new InvalidInputException(new InputProblem(
                    name, line, null, "una línea corta, de " + found + " caracteres", width + " caracteres" + hint()));
        }
        for (int at = start + width; at < end; at++) {
            if (bytes[at] != ' ') {
                throw new InvalidInputException(new InputProblem(
                        name,
                        line,
                        null,
                        "una línea larga, de " + found + " caracteres",
                        width + " caracteres" + hint()));
            }
        }
    }

    private String hint() {
        return utf8(start, end) ? " en ISO-8859-1 (la línea está en UTF-8)" : "";
    }

    /// Every line of a file belongs to the same type, year and month as the first one.
    private void checkSameElection() {
        for (int i = 0; i < PREFIX; i++) {
            if (bytes[start + i] != bytes[i]) {
                throw new InvalidInputException(new InputProblem(
                        name,
                        line,
                        "tipo, año y mes",
                        "«" + text(start, PREFIX) + "»",
                        "«" + text(0, PREFIX) + "», como en la línea 1"));
            }
        }
    }

    private void checkEncoding(Field field) {
        if (utf8(start + field.from() - 1, start + field.to())) {
            throw problem(field, "texto en UTF-8", "texto en ISO-8859-1");
        }
    }

    /// Ã or Â before a continuation byte never happens in Spanish names written in ISO-8859-1.
    private boolean utf8(int from, int to) {
        for (int at = from; at + 1 < to; at++) {
            int lead = bytes[at] & 0xff;
            if ((lead == UTF8_LEAD_C2 || lead == UTF8_LEAD_C3) && (bytes[at + 1] & 0xC0) == 0x80) {
                return true;
            }
        }
        return false;
    }

    private InvalidInputException notANumber(Field field) {
        String what = raw(field).contains("-") ? "un número no negativo de " : "un número de ";
        return unexpected(field, what + field.width() + (field.width() == 1 ? " cifra" : " cifras"));
    }

    private String raw(Field field) {
        return text(start + field.from() - 1, field.width());
    }

    private String text(int from, int length) {
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }
}
