package dev.escrutinio.loader.publishing;

/// Kafka does not answer, or not as it must; the message is a Spanish sentence.
public final class KafkaUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KafkaUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    static KafkaUnavailableException at(KafkaAddress address, Throwable cause) {
        String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new KafkaUnavailableException(
                "Kafka no responde en " + address.servers() + " (" + why
                        + "). Compruebe que está en marcha («escrutinio up») y la dirección (--kafka).",
                cause);
    }
}
