package dev.escrutinio.loader.fetching;

/// A failure that another try may cure.
final class TransientFailure extends Exception {

    private static final long serialVersionUID = 1L;

    TransientFailure(String message) {
        super(message);
    }

    TransientFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
