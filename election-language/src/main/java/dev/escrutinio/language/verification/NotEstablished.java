package dev.escrutinio.language.verification;

/// A part of a statement is not said, or could be several things.
final class NotEstablished extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotEstablished(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
