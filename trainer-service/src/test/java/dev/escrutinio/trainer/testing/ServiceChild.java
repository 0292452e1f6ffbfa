package dev.escrutinio.trainer.testing;

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

    private final Process process;

    private ServiceChild(Process process) {
        this.process = process;
    }

    /// Starts it on a port.
    ///
    /// @param own name of its own database, made if it is not there
    /// @param store folder of its artefacts and runs
    public static ServiceChild start(int port, String tokenFile, String own, Path store) throws IOException {
        return start(port, tokenFile, own, store, Map.of());
    }

    /// Starts it with settings of its own.
    ///
    /// @param more environment
    public static ServiceChild start(int port, String tokenFile, String own, Path store, Map<String, String> more)
            throws IOException {
        Database database = TestServers.postgres();
        create(database, own);
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        "target/quarkus-app/quarkus-run.jar"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", own + ".log").toFile()));
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT",
                        Integer.toString(port),
                        "KAFKA_BOOTSTRAP_SERVERS",
                        TestServers.kafkaBootstrapServers(),
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        database.jdbcUrl().replaceFirst("(//[^/]+/)[^?]+", "$1" + own),
                        "QUARKUS_DATASOURCE_USERNAME",
                        database.username(),
                        "QUARKUS_DATASOURCE_PASSWORD",
                        database.password(),
                        "ESCRUTINIO_TOKEN_FILE",
                        tokenFile,
                        "ESCRUTINIO_STORE",
                        store.toString(),
                        "TRAINER_LAUNCH_PAYLOAD",
                        Path.of(System.getProperty("escrutinio.root"), "training")
                                .toString(),
                        // the service of another test in this process must not take its messages
                        "MP_MESSAGING_INCOMING_QA_DATASETS_IN_GROUP_ID",
                        own,
                        "TRAINER_RUNS_CHECK_EVERY",
                        "200ms"));
        builder.environment().putAll(more);
        return new ServiceChild(builder.start());
    }

    private static void create(Database database, String name) {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                Statement statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("select 1 from pg_database where datname = '" + name + "'")
                    .next()) {
                statement.execute("create database " + name);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whether it runs; it ends by itself where Kafka does not answer at its start.
    public boolean isAlive() {
        return process.isAlive();
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
