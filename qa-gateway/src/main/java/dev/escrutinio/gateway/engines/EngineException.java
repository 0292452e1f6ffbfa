package dev.escrutinio.gateway.engines;

/// A model gave no whole reply; what it was asked for goes on without it.
public final class EngineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Why there is none.
    public enum Cause {
        /// Every place is taken and so is the queue.
        BUSY,
        /// The time is over.
        TIMEOUT,
        /// The reply reached its longest length.
        TOO_LONG,
        /// The engine is away, failed, or replied something else than it must.
        FAILED
    }

    private final Cause reason;

    public EngineException(Cause reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Cause reason() {
        return reason;
    }
}
