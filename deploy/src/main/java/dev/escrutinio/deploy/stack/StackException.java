package dev.escrutinio.deploy.stack;

/// The stack cannot do what was asked; the message is a Spanish sentence for the user.
public final class StackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StackException(String message) {
        super(message);
    }

    public StackException(String message, Throwable cause) {
        super(message, cause);
    }

    /// There is no stack to talk to.
    public static StackException notRunning() {
        return new StackException("Escrutinio no está en marcha. Arránquelo con «make run».");
    }
}
