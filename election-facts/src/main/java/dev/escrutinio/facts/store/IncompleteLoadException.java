package dev.escrutinio.facts.store;

/// A load's entries do not match what its completion announced.
public final class IncompleteLoadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IncompleteLoadException(String message) {
        super(message);
    }
}
