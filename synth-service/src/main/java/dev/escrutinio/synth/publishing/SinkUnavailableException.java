package dev.escrutinio.synth.publishing;

/// Pairs could not be stored; what was stored before the last flush stays.
public final class SinkUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SinkUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    public SinkUnavailableException(String message) {
        super(message);
    }
}
