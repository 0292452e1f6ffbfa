package dev.escrutinio.loader.cli;

import dev.escrutinio.loader.publishing.KafkaAddress;
import picocli.CommandLine.Option;

/// Where Kafka is.
final class KafkaOption {

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PUERTO",
            defaultValue = "${env:ESCRUTINIO_KAFKA:-localhost:9092}",
            description = "Dirección de Kafka (o la variable ESCRUTINIO_KAFKA); por omisión ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private String servers;

    KafkaAddress address() {
        return KafkaAddress.of(servers);
    }
}
