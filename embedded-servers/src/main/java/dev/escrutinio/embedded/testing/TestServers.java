package dev.escrutinio.embedded.testing;

import java.util.List;
import java.util.function.Supplier;

/// The servers that the tests of this process share; each is started when it is first asked for and stops with the
/// process.
public final class TestServers {

    /// An interned string is the same object under every class loader.
    private static final Object ONCE_A_PROCESS = "escrutinio.test.servers".intern();

    private TestServers() {}

    public static String kafkaBootstrapServers() {
        return once("kafka", () -> ServersOfThisLoader.SOURCE.startKafka());
    }

    public static Database postgres() {
        String[] parts = once("postgres", () -> text(ServersOfThisLoader.SOURCE.startPostgres()))
                .split("\n", -1);
        return new Database(parts[0], parts[1], parts[2]);
    }

    /// The gRPC address of Qdrant.
    public static Address qdrant() {
        String[] parts = once(
                        "qdrant", () -> ServersOfThisLoader.SOURCE.startQdrant().toString())
                .split(":", -1);
        return new Address(parts[0], Integer.parseInt(parts[1]));
    }

    private static String text(Database database) {
        return String.join("\n", List.of(database.jdbcUrl(), database.username(), database.password()));
    }

    /// A system property, not a static field: Quarkus loads test classes more than once in one process.
    private static String once(String server, Supplier<String> start) {
        String key = "escrutinio.test.servers." + server;
        synchronized (ONCE_A_PROCESS) {
            String known = System.getProperty(key);
            if (known != null) {
                return known;
            }
            String started = start.get();
            System.setProperty(key, started);
            return started;
        }
    }

    private static final class ServersOfThisLoader {
        private static final ServerSource SOURCE = DockerEngine.answers() ? new Containers() : new Embedded();
    }
}
