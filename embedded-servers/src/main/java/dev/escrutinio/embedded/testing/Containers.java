package dev.escrutinio.embedded.testing;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.qdrant.QdrantContainer;

/// The real servers in containers, which Testcontainers removes when this process ends.
final class Containers implements ServerSource {

    static final String QDRANT_IMAGE = "qdrant/qdrant:v1.19.0";

    @Override
    @SuppressWarnings("resource") // stopped by Testcontainers
    public String startKafka() {
        KafkaContainer kafka = new KafkaContainer("apache/kafka:4.1.1")
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        kafka.start();
        return kafka.getBootstrapServers();
    }

    @Override
    @SuppressWarnings("resource") // stopped by Testcontainers
    public Database startPostgres() {
        PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18.4");
        postgres.start();
        return new Database(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword());
    }

    @Override
    @SuppressWarnings("resource") // stopped by Testcontainers
    public Address startQdrant() {
        QdrantContainer qdrant = new QdrantContainer(QDRANT_IMAGE);
        qdrant.start();
        return new Address(qdrant.getHost(), qdrant.getMappedPort(6334));
    }
}
