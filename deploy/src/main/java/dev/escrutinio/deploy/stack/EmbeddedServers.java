package dev.escrutinio.deploy.stack;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// Kafka, PostgreSQL and Qdrant for the stack: one child JVM for what is not named elsewhere.
final class EmbeddedServers {

    private static final String MAIN = "dev.escrutinio.embedded.EmbeddedStack";
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

    /// Where everything listens, once it is ready.
    Addresses addresses(int gatewayPort, int indexPort) {
        Properties told = external.complete() ? new Properties() : read();
        return new Addresses(
                external.kafka() == null ? told.getProperty("kafka") : external.kafka(),
                external.jdbcUrl() == null ? told.getProperty("jdbc.url") : external.jdbcUrl(),
                external.jdbcUrl() == null ? told.getProperty("jdbc.user") : external.jdbcUser(),
                external.jdbcUrl() == null ? told.getProperty("jdbc.password") : external.jdbcPassword(),
                external.qdrantHost().orElseGet(() -> told.getProperty("qdrant.host")),
                external.qdrantPort().orElseGet(() -> Integer.parseInt(told.getProperty("qdrant.port"))),
                gatewayPort,
                indexPort);
    }

    private List<String> arguments() {
        List<String> arguments =
                new ArrayList<>(List.of("--data", home.data().toString(), "--ready", ready.toString()));
        List<String> only = new ArrayList<>();
        if (external.kafka() == null) {
            only.add("kafka");
        }
        if (external.jdbcUrl() == null) {
            only.add("postgres");
        }
        if (external.qdrant() == null) {
            only.add("qdrant");
        }
        arguments.addAll(List.of("--only", String.join(",", only)));
        return arguments;
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
