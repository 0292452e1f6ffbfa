package dev.escrutinio.synth.testing;

import dev.escrutinio.embedded.testing.Database;
import dev.escrutinio.embedded.testing.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/// The built service as a process of its own, which can be killed.
public final class ServiceChild implements AutoCloseable {

    private static final String DATABASE = "killed_service";

    private final Process process;

    private ServiceChild(Process process) {
        this.process = process;
    }

    /// Starts it on a port; it writes a checkpoint every 100 draws.
    public static ServiceChild start(int port, String tokenFile) throws IOException {
        Database database = TestServers.postgres();
        String own = ownDatabase(database);
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-jar",
                        "target/quarkus-app/quarkus-run.jar"))
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target/service-child.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT",
                        Integer.toString(port),
                        "KAFKA_BOOTSTRAP_SERVERS",
                        TestServers.kafkaBootstrapServers(),
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        own,
                        "QUARKUS_DATASOURCE_USERNAME",
                        database.username(),
                        "QUARKUS_DATASOURCE_PASSWORD",
                        database.password(),
                        "ESCRUTINIO_TOKEN_FILE",
                        tokenFile,
                        "ESCRUTINIO_STORE",
                        "target/artefacts",
                        "SYNTH_JOBS_CHECKPOINT",
                        "100",
                        "SYNTH_JOBS_RANGE",
                        "20"));
        return new ServiceChild(builder.start());
    }

    /// A database of its own: a service that another test runs in this process would work off its orders.
    private static String ownDatabase(Database database) {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                Statement statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")
                    .next()) {
                statement.execute("create database " + DATABASE);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return database.jdbcUrl().replaceFirst("(//[^/]+/)[^?]+", "$1" + DATABASE);
    }

    /// kill -9.
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
