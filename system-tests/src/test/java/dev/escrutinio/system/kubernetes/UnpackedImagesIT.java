package dev.escrutinio.system.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.escrutinio.embedded.EmbeddedStack;
import dev.escrutinio.embedded.StackSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// Every Java image started as its recipe says, by the user that the pods name: row-loader, two gateways, the other
/// services; then what operators rely on: metrics under the names that alerts ask for, and restarts that nobody sees.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UnpackedImagesIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String QUESTION = "{\"question\":\"%s\"}";
    private static final int SOME = 20;
    private static final int OK = 200;
    private static final int GATEWAYS = 2;

    @TempDir
    private static Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, UnpackedImage> images = new HashMap<>();
    private final Map<URI, Process> running = new HashMap<>();
    /// Chosen once the servers have theirs, which else might take them.
    private final List<URI> gateways = new ArrayList<>();
    private EmbeddedStack servers;

    @BeforeAll
    void serversAndData() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        UnpackedImage.lend(Files.writeString(folder.resolve("token"), "una-clave-solo-para-pruebas"));
        for (String written : List.of("store", "runs", "logs")) {
            Files.setPosixFilePermissions(
                    Files.createDirectory(folder.resolve(written)), PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        servers = EmbeddedStack.start(
                StackSettings.parse("--data", folder.resolve("servers").toString()));
    }

    @AfterAll
    void stop() {
        running.values().forEach(Process::destroyForcibly);
        servers.close();
        http.close();
    }

    @Test
    @Order(1)
    void rowLoaderLoadsAndEnds() throws Exception {
        UnpackedImage loader = UnpackedImage.of(folder, "row-loader", "row-loader");

        Process process = loader.start(
                Map.of("ESCRUTINIO_KAFKA", servers.kafka().bootstrapServers(), "JDK_JAVA_OPTIONS", "-Xmx1g"),
                log("row-loader"),
                "demo");

        assertThat(process.waitFor()).as(Files.readString(log("row-loader"))).isZero();
    }

    @Test
    @Order(2)
    void everyServiceBecomesReady() throws Exception {
        images.put("qa-gateway", UnpackedImage.of(folder, "service", "qa-gateway"));
        images.put("index-service", UnpackedImage.of(folder, "service", "index-service"));
        images.put("synth-service", UnpackedImage.of(folder, "service", "synth-service"));
        images.put("trainer-service", UnpackedImage.of(folder, "trainer-service", "trainer-service"));

        for (int i = 0; i < GATEWAYS; i++) {
            gateways.add(free());
            startAndAwait("qa-gateway", gateways.getLast());
        }
        for (String service : List.of("index-service", "synth-service", "trainer-service")) {
            startAndAwait(service, free());
        }
    }

    private void startAndAwait(String service, URI at) throws IOException {
        start(service, at);
        await().atMost(PATIENCE)
                .failFast(service + " ended", () -> !running.get(at).isAlive())
                .ignoreExceptions()
                .until(() -> get(at.resolve("/q/health/ready")).statusCode() == OK);
    }

    @Test
    @Order(3)
    void everySeriesThatAlertsAndDashboardAskForIsTold() throws Exception {
        ask(gateways.getFirst(), "¿Quién ganó en España en noviembre de 2019?");
        ask(gateways.getFirst(), "¿Qué tiempo hará mañana?");
        List<Metrics.Series> told = running.keySet().stream()
                .flatMap(service ->
                        Metrics.told(get(service.resolve("/q/metrics")).body()))
                .toList();

        List<Metrics.Selector> asked = Stream.of("prometheusrule.yaml", "escrutinio.json")
                .flatMap(file -> Sources.yaml("k8s/components/monitoring/" + file).stream())
                .flatMap(Metrics::asked)
                .filter(Metrics.Selector::isOurs)
                .toList();

        assertThat(asked).hasSizeGreaterThan(SOME);
        assertThat(asked).allMatch(selector -> told.stream().anyMatch(selector::takes));
    }

    @Test
    @Order(4)
    void gatewaysRestartedInTurnUnderLoadFailNoRequest() throws Exception {
        List<String> questions = Stream.of("PP", "PSOE", "VOX", "Sumar", "el partido más votado")
                .map(party -> QUESTION.formatted("¿Qué porcentaje sacó " + party + " en España en abril de 2019?"))
                .toList();
        try (Balancer balancer = new Balancer(gateways, questions)) {
            for (URI gateway : gateways) {
                running.get(gateway).destroy();
                assertThat(running.get(gateway).waitFor(1, TimeUnit.MINUTES)).isTrue();
                int before = balancer.answered(gateway);
                start("qa-gateway", gateway);
                await().atMost(PATIENCE)
                        .failFast("ended", () -> !running.get(gateway).isAlive())
                        .until(() -> balancer.answered(gateway) > before + SOME);
            }

            assertThat(balancer.failures()).isEmpty();
            System.getLogger(getClass().getName())
                    .log(
                            System.Logger.Level.INFO,
                            "answered during two restarts: {0}",
                            gateways.stream().map(balancer::answered).toList());
        }
    }

    private void start(String service, URI at) throws IOException {
        Map<String, String> environment = UnpackedImage.settings();
        environment.putAll(Map.ofEntries(
                Map.entry("QUARKUS_HTTP_PORT", Integer.toString(at.getPort())),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", servers.kafka().bootstrapServers()),
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", servers.postgres().jdbcUrl()),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", servers.postgres().username()),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", servers.postgres().password()),
                Map.entry("ESCRUTINIO_QDRANT_HOST", servers.qdrant().host()),
                Map.entry(
                        "ESCRUTINIO_QDRANT_PORT",
                        Integer.toString(servers.qdrant().port())),
                Map.entry("ESCRUTINIO_TOKEN_FILE", folder.resolve("token").toString()),
                Map.entry("ESCRUTINIO_STORE", folder.resolve("store").toString()),
                Map.entry("TRAINER_RUNS_FOLDER", folder.resolve("runs").toString()),
                Map.entry("TRAINER_RUNS_RECIPES", "recipes"),
                Map.entry("QUARKUS_SHUTDOWN_DELAY", "3S"),
                Map.entry("JDK_JAVA_OPTIONS", "-Xmx320m")));
        running.put(at, images.get(service).start(environment, log(service)));
    }

    private static Path log(String service) {
        return folder.resolve("logs").resolve(service + ".log");
    }

    private HttpResponse<String> get(URI uri) {
        return send(HttpRequest.newBuilder(uri));
    }

    private void ask(URI gateway, String question) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(gateway.resolve("/api/v1/questions"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(QUESTION.formatted(question))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(OK);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static URI free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
