package dev.escrutinio.loader.fetching;

/// An archive could not be downloaded; the message is a Spanish sentence.
public final class FetchFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FetchFailedException(String message) {
        super(message);
    }

    FetchFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
