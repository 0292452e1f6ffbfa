package dev.escrutinio.edge.embedding;

/// No vectors came, or none that can be used; the message is a Spanish sentence without any part of a text.
public final class EmbeddingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean passing;

    private EmbeddingException(String message, boolean passing) {
        // the cause of a client may quote the request
        super(message);
        this.passing = passing;
    }

    /// Another try may help.
    public static EmbeddingException passing(String message) {
        return new EmbeddingException(message, true);
    }

    /// Another try would end the same way.
    public static EmbeddingException lasting(String message) {
        return new EmbeddingException(message, false);
    }

    /// Whether another try may help.
    public boolean isPassing() {
        return passing;
    }
}
