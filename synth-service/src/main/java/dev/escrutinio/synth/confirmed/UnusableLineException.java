package dev.escrutinio.synth.confirmed;

/// A line that cannot be read, with the reason in Spanish.
final class UnusableLineException extends Exception {

    private static final long serialVersionUID = 1L;

    UnusableLineException(String reason) {
        // expected of text from outside: needs no stack trace
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
