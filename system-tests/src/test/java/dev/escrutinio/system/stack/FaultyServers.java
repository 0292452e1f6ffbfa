package dev.escrutinio.system.stack;

import dev.escrutinio.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// Kafka, PostgreSQL and Qdrant on a disk of their own, which can be stopped one by one; the latter two behind a
/// network
/// that can be slow.
final class FaultyServers implements AutoCloseable {

    private static final int MEGABYTES = 4000;

    private final SmallDisk disk;
    private final boolean mounted;
    private final ServerProcess kafka;
    private final ServerProcess qdrant;
    private final TcpProxy toPostgres;
    private final TcpProxy toQdrant;
    private EmbeddedPostgres postgres;

    /// @param folder stands for the disk where none may be mounted, and then never gets full
    /// @param environment of the processes
    FaultyServers(Path folder, Map<String, String> environment) {
        disk = new SmallDisk(folder);
        mounted = disk.mounted(MEGABYTES);
        kafka = ServerProcess.kafka(folder.resolve("kafka"), environment);
        postgres = EmbeddedPostgres.start(folder.resolve("postgres"), 0);
        qdrant = ServerProcess.qdrant(folder.resolve("qdrant"), environment);
        toPostgres = new TcpProxy(postgres.port());
        toQdrant = new TcpProxy(qdrant.port());
    }

    /// What tells a stack to use them.
    Map<String, String> environment() {
        return Map.of(
                "ESCRUTINIO_KAFKA",
                kafkaAddress(),
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
        return "127.0.0.1:" + kafka.port();
    }

    int qdrantPort() {
        return qdrant.port();
    }

    boolean canGetFull() {
        return mounted;
    }

    void killKafka() {
        takeKafkaAway();
        bringKafkaBack();
    }

    void takeKafkaAway() {
        kafka.kill();
    }

    void bringKafkaBack() {
        kafka.start();
    }

    void killQdrant() {
        qdrant.kill();
        qdrant.start();
    }

    void restartPostgres() {
        int port = postgres.port();
        postgres.close();
        postgres = EmbeddedPostgres.start(disk.path().resolve("postgres"), port);
    }

    /// No server can write for a while; then there is room, and whoever looks after them starts them again.
    void fillDisk(Duration time) {
        disk.shrink();
        LockSupport.parkNanos(time.toNanos());
        disk.resize(MEGABYTES);
        killKafka();
        restartPostgres();
        killQdrant();
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
        if (mounted) {
            disk.close();
        }
    }
}
