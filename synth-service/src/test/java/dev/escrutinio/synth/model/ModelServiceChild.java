package dev.escrutinio.synth.model;

import dev.escrutinio.embedded.testing.Database;
import dev.escrutinio.embedded.testing.TestServers;
import dev.escrutinio.loader.demo.DemoElections;
import dev.escrutinio.loader.load.Load;
import dev.escrutinio.loader.publishing.KafkaAddress;
import dev.escrutinio.loader.publishing.Publisher;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The built service as a process of its own, with a server of models, which can be killed.
record ModelServiceChild(Process process) implements AutoCloseable {

    static ModelServiceChild start(int port, String tokenFile, URI models) throws IOException {
        Database database = TestServers.postgres();
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-jar",
                        "target/quarkus-app/quarkus-run.jar"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target/model-service-child.log").toFile()));
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT", Integer.toString(port),
                        "KAFKA_BOOTSTRAP_SERVERS", TestServers.kafkaBootstrapServers(),
                        "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                        "QUARKUS_DATASOURCE_USERNAME", database.username(),
                        "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                        "ESCRUTINIO_TOKEN_FILE", tokenFile,
                        "ESCRUTINIO_STORE",
                                Path.of("target/model-service-store").toUri().toString(),
                        "SYNTH_MODEL_BASE_URL", models.toString(),
                        // slow enough to be killed in the middle
                        "SYNTH_MODEL_PER_MINUTE", "1200",
                        "SYNTH_JOBS_CHECKPOINT", "5"));
        return new ModelServiceChild(builder.start());
    }

    /// The demo data, as the loader publishes them.
    static void publishDemo() {
        Publisher publisher = Publisher.connect(KafkaAddress.of(TestServers.kafkaBootstrapServers()));
        for (Load load : DemoElections.loads()) {
            publisher.publish(load, List.of(), _ -> {});
        }
    }

    /// kill -9.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
