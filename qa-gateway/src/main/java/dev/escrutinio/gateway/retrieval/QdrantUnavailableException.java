package dev.escrutinio.gateway.retrieval;

/// Qdrant gave no answer in time.
final class QdrantUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    QdrantUnavailableException(Exception cause) {
        super(cause);
    }
}
