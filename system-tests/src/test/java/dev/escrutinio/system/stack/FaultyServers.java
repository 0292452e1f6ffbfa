package dev.escrutinio.system.stack;

import dev.escrutinio.embedded.EmbeddedKafka;
import dev.escrutinio.embedded.EmbeddedPostgres;
import dev.escrutinio.embedded.EmbeddedQdrant;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// Kafka, PostgreSQL and Qdrant that can be restarted one by one, the latter two behind a network that can be slow.
final class FaultyServers implements AutoCloseable {

    private final Path folder;
    private EmbeddedKafka kafka;
    private EmbeddedPostgres postgres;
    private EmbeddedQdrant qdrant;
    private final TcpProxy toPostgres;
    private final TcpProxy toQdrant;

    FaultyServers(Path folder) {
        this.folder = folder;
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        postgres = EmbeddedPostgres.start(folder.resolve("postgres"), 0);
        qdrant = EmbeddedQdrant.start(folder.resolve("qdrant"), 0);
        toPostgres = new TcpProxy(postgres.port());
        toQdrant = new TcpProxy(qdrant.port());
    }

    /// What tells a stack to use them.
    Map<String, String> environment() {
        return Map.of(
                "ESCRUTINIO_KAFKA",
                kafka.bootstrapServers(),
                "ESCRUTINIO_POSTGRES",
                "jdbc:postgresql://127.0.0.1:" + toPostgres.port() + "/postgres",
                "ESCRUTINIO_POSTGRES_USER",
                postgres.username(),
                "ESCRUTINIO_POSTGRES_PASSWORD",
                postgres.password(),
                "ESCRUTINIO_QDRANT",
                "127.0.0.1:" + toQdrant.port());
    }

    String kafkaAddress() {
        return kafka.bootstrapServers();
    }

    int qdrantPort() {
        return qdrant.port();
    }

    void restartKafka() {
        int port = kafka.port();
        kafka.close();
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), port);
    }

    void restartPostgres() {
        int port = postgres.port();
        postgres.close();
        postgres = EmbeddedPostgres.start(folder.resolve("postgres"), port);
    }

    void restartQdrant() {
        int port = qdrant.port();
        qdrant.close();
        qdrant = EmbeddedQdrant.start(folder.resolve("qdrant"), port);
    }

    void slowDown(Duration delay) {
        toPostgres.slowDown(delay);
        toQdrant.slowDown(delay);
    }

    void cutConnections() {
        toPostgres.cut();
        toQdrant.cut();
    }

    @Override
    public void close() {
        toPostgres.close();
        toQdrant.close();
        qdrant.close();
        postgres.close();
        kafka.close();
    }
}
