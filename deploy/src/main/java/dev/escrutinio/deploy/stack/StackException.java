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
}
