package dev.escrutinio.index.consumption;

/// Kafka does not tell or take the group's offsets.
public final class OffsetsUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OffsetsUnavailableException(Throwable cause) {
        super("Kafka no da la posición de lectura: " + cause.getMessage(), cause);
    }
}
