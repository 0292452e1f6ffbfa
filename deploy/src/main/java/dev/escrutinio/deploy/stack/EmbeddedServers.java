package dev.escrutinio.deploy.stack;

import dev.escrutinio.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// Kafka, PostgreSQL and Qdrant for the stack in one child JVM; those that run elsewhere are not used from it.
final class EmbeddedServers {

    private static final String MAIN = "dev.escrutinio.embedded.StackProgram";
    private static final int KAFKA_PORT = 29092;
    private static final int POSTGRES_PORT = 25432;
    private static final int QDRANT_PORT = 26334;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Home home;
    private final ExternalServers external;
    private final Path ready;

    EmbeddedServers(Home home, ExternalServers external) {
        this.home = home;
        this.external = external;
        this.ready = home.run().resolve("servers.properties");
    }

    /// The child process.
    Service service() {
        return new Service(
                LocalStack.SERVERS,
                "Kafka, PostgreSQL y Qdrant",
                Jvm.main("512m", MAIN, arguments()),
                Map.of(),
                () -> Files.isRegularFile(ready),
                PATIENCE);
    }

    /// Folder of the servers' data.
    static Path folder(Home home) {
        return home.data().resolve("servers");
    }

    /// Stops PostgreSQL, whose own process outlives a server process that was killed.
    ///
    /// @return whether it ran
    static boolean stopPostgres(Home home) {
        try {
            return EmbeddedPostgres.stopOrphan(folder(home).resolve("postgres"));
        } catch (IOException e) {
            throw new StackException("No se pudo parar PostgreSQL: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Parada interrumpida.", e);
        }
    }

    /// Where everything listens, once it is ready.
    Addresses addresses(int gatewayPort, int indexPort) {
        Properties told = external.complete() ? new Properties() : read();
        return new Addresses(
                external.kafka() == null ? told.getProperty("kafka.bootstrap.servers") : external.kafka(),
                external.jdbcUrl() == null ? told.getProperty("postgres.jdbc.url") : external.jdbcUrl(),
                external.jdbcUrl() == null ? told.getProperty("postgres.username") : external.jdbcUser(),
                external.jdbcUrl() == null ? told.getProperty("postgres.password") : external.jdbcPassword(),
                external.qdrantHost().orElseGet(() -> told.getProperty("qdrant.host")),
                external.qdrantPort().orElseGet(() -> Integer.parseInt(told.getProperty("qdrant.port"))),
                gatewayPort,
                indexPort);
    }

    /// Familiar ports where they are free, so that other tools find the servers at the same place every time.
    private List<String> arguments() {
        return List.of(
                "--data",
                folder(home).toString(),
                "--ready",
                ready.toString(),
                "--kafka",
                Integer.toString(Ports.preferring(KAFKA_PORT)),
                "--postgres",
                Integer.toString(Ports.preferring(POSTGRES_PORT)),
                "--qdrant",
                Integer.toString(Ports.preferring(QDRANT_PORT)));
    }

    /// Removes the readiness file of an earlier process.
    void forget() {
        try {
            Files.deleteIfExists(ready);
        } catch (IOException e) {
            throw new StackException("No se pudo borrar " + ready + ": " + e.getMessage(), e);
        }
    }

    private Properties read() {
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(ready)) {
            values.load(reader);
            return values;
        } catch (IOException e) {
            throw new StackException("No se pudo leer " + ready + ": " + e.getMessage(), e);
        }
    }
}
