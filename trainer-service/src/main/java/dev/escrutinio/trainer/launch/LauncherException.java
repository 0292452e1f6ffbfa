package dev.escrutinio.trainer.launch;

/// The launcher does not answer, or refuses now; what was asked for may work later.
public final class LauncherException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Tells what could not be done.
    ///
    /// @param message Spanish
    public LauncherException(String message, Throwable cause) {
        super(message, cause);
    }

    /// Tells what could not be done.
    ///
    /// @param message Spanish
    public LauncherException(String message) {
        super(message);
    }
}
