package dev.escrutinio.gateway.engines.running;

/// A version could not be loaded.
public final class LoadException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean passing;

    private LoadException(String message, boolean passing) {
        super(message);
        this.passing = passing;
    }

    /// The version itself does not run.
    ///
    /// @param message Spanish, without a final full stop
    public static LoadException lasting(String message) {
        return new LoadException(message, false);
    }

    /// The engine is away; an attempt later may succeed.
    ///
    /// @param message Spanish, without a final full stop
    public static LoadException passing(String message) {
        return new LoadException(message, true);
    }

    public boolean isPassing() {
        return passing;
    }
}
