package dev.escrutinio.language.verification;

/// A part of a statement is not said, or could be several things.
final class NotEstablished extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean absent;

    NotEstablished(String reason) {
        this(reason, false);
    }

    private NotEstablished(String reason, boolean absent) {
        super(reason, null, false, false);
        this.absent = absent;
    }

    /// A party did not stand where and when a text gives it a number.
    static NotEstablished notStanding(String reason) {
        return new NotEstablished(reason, true);
    }

    boolean absent() {
        return absent;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
