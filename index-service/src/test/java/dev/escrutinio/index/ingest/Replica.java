package dev.escrutinio.index.ingest;

import dev.escrutinio.embedded.EmbeddedStack;
import dev.escrutinio.embedded.testing.TokenFile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The built service as a process of its own, which can be killed.
record Replica(Process process, int port) implements AutoCloseable {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");

    /// Starts the service on these servers; it looks for the lease every half second and writes point by point.
    static Replica start(EmbeddedStack servers, Path folder, String name) throws IOException {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException("The service is not built: " + JAR.toAbsolutePath());
        }
        int port = freePort();
        String token = new TokenFile().start().get("escrutinio.token-file");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-jar",
                        JAR.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment()
                .putAll(Map.ofEntries(
                        Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                        Map.entry("QUARKUS_HTTP_PORT", Integer.toString(port)),
                        Map.entry("KAFKA_BOOTSTRAP_SERVERS", servers.kafka().bootstrapServers()),
                        Map.entry(
                                "QUARKUS_DATASOURCE_JDBC_URL",
                                servers.postgres().jdbcUrl()),
                        Map.entry(
                                "QUARKUS_DATASOURCE_USERNAME",
                                servers.postgres().username()),
                        Map.entry(
                                "QUARKUS_DATASOURCE_PASSWORD",
                                servers.postgres().password()),
                        Map.entry("ESCRUTINIO_QDRANT_HOST", servers.qdrant().host()),
                        Map.entry(
                                "ESCRUTINIO_QDRANT_PORT",
                                Integer.toString(servers.qdrant().port())),
                        Map.entry("ESCRUTINIO_TOKEN_FILE", token),
                        Map.entry("INDEX_BUILD_CHECK_EVERY", "500ms"),
                        Map.entry("INDEX_BUILD_BATCH_SIZE", "1")));
        return new Replica(builder.start(), port);
    }

    /// What its worker says of itself: idle, standby …; empty while it does not answer.
    String worker() {
        try {
            return String.valueOf(get("/q/health/ready").getString("checks.find { it.name == 'index' }.data.worker"));
        } catch (Exception notYet) {
            return "";
        }
    }

    /// States of the builds of a facts version, the newest first.
    List<String> builds(String version) {
        return get("/api/v1/index/builds").getList("findAll { it.factsVersion == '" + version + "' }.state");
    }

    private JsonPath get(String path) {
        return RestAssured.given().port(port).get(path).jsonPath();
    }

    void kill9() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill9();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
