package dev.escrutinio.trainer.launch;

/// A launch cannot be started, now or later.
public final class LaunchRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final String advice;

    /// Tells why, and what to do.
    ///
    /// @param message Spanish: why
    /// @param advice Spanish: what to do
    public LaunchRefusedException(String message, String advice) {
        super(message);
        this.advice = advice;
    }

    public String advice() {
        return advice;
    }
}
