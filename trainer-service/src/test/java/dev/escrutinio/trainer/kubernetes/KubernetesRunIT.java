package dev.escrutinio.trainer.kubernetes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.escrutinio.embedded.EmbeddedKubernetes;
import dev.escrutinio.embedded.testing.TokenFile;
import dev.escrutinio.trainer.testing.AnnouncedDataset;
import dev.escrutinio.trainer.testing.FinishedTraining;
import dev.escrutinio.trainer.testing.ModelAnnouncements;
import dev.escrutinio.trainer.testing.S3Server;
import dev.escrutinio.trainer.testing.ServiceChild;
import io.fabric8.kubernetes.api.model.Pod;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs ordered from the built service become Jobs of a real control plane with one GPU, made with the rights that
/// `k8s/base` gives and the template of `k8s/components/gpu`; what is trained goes to an S3-compatible store.
///
/// No program runs in a pod here: the test writes what the payload would have left.
class KubernetesRunIT {

    private static final Path REPOSITORY = Path.of(System.getProperty("escrutinio.root"));
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String RUNS = "/api/v1/runs";
    private static final String NO_GPU = "No hay ninguna GPU libre en el clúster; empezará en cuanto la haya.";

    @TempDir
    private Path folder;

    private EmbeddedKubernetes kubernetes;
    private Cluster cluster;
    private S3Server store;
    private ServiceChild service;
    private int port;

    @BeforeEach
    void start() throws Exception {
        assumeThat(EmbeddedKubernetes.missing(REPOSITORY)).isEmpty();
        kubernetes = EmbeddedKubernetes.start(REPOSITORY, folder.resolve("cluster"));
        cluster = Cluster.of(kubernetes);
        cluster.addVolume("escrutinio-runs");
        cluster.addVolume("escrutinio-store");
        cluster.addNode("gpu", 1);
        store = S3Server.start(folder.resolve("s3"));
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        service = ServiceChild.start(
                port,
                new TokenFile().start().get("escrutinio.token-file"),
                "kubernetes_run",
                folder.resolve("store"),
                settings());
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> at().get("/q/health/ready").statusCode() == 200);
        AnnouncedDataset.write(folder, "en-kubernetes").announce();
        await().atMost(PATIENCE)
                .until(() -> at().get("/api/v1/datasets").asString().contains("en-kubernetes"));
    }

    private Map<String, String> settings() throws Exception {
        return Map.ofEntries(
                Map.entry("QUARKUS_KUBERNETES_CLIENT_API_SERVER_URL", kubernetes.url()),
                Map.entry(
                        "QUARKUS_KUBERNETES_CLIENT_CA_CERT_FILE",
                        kubernetes.certificate().toString()),
                Map.entry(
                        "QUARKUS_KUBERNETES_CLIENT_TOKEN",
                        cluster.account(REPOSITORY.resolve("k8s/base/trainer-service"))),
                Map.entry("QUARKUS_KUBERNETES_CLIENT_NAMESPACE", "default"),
                Map.entry("TRAINER_LAUNCH_KIND", "kubernetes"),
                Map.entry("TRAINER_KUBERNETES_IMAGE", "registry.example/training@sha256:00"),
                Map.entry(
                        "TRAINER_KUBERNETES_TEMPLATE",
                        REPOSITORY
                                .resolve("k8s/components/gpu/training-job.yaml")
                                .toString()),
                Map.entry("TRAINER_RUNS_AT_ONCE", "2"),
                Map.entry("TRAINER_ARTEFACTS_KIND", "s3"),
                Map.entry("TRAINER_ARTEFACTS_S3_BUCKET", S3Server.BUCKET),
                Map.entry("TRAINER_ARTEFACTS_S3_ENDPOINT", store.endpoint().toString()),
                Map.entry("AWS_ACCESS_KEY_ID", S3Server.KEY),
                Map.entry("AWS_SECRET_ACCESS_KEY", S3Server.SECRET));
    }

    @AfterEach
    void stop() throws Exception {
        if (kubernetes != null) {
            service.close();
            store.close();
            cluster.close();
            kubernetes.close();
        }
    }

    @Test
    void evictedItComesBackAnotherWaitsForItsGpuAndBothEndOnce() throws Exception {
        String first = order();
        awaitState(first, "running");
        assertThat(cluster.running(first).getSpec().getContainers().getFirst().getArgs())
                .containsExactly(
                        folder.resolve("store/runs/" + first + "/request.json").toString());
        Pod evicted = cluster.running(first);
        cluster.cordon("gpu");
        cluster.evict(evicted);
        awaitState(first, "pending");
        cluster.uncordon("gpu");
        awaitState(first, "running");
        assertThat(cluster.running(first).getMetadata().getUid())
                .isNotEqualTo(evicted.getMetadata().getUid());

        String second = order();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(run(second).getString("reason")).isEqualTo(NO_GPU));
        assertThat(run(first).getString("state")).isEqualTo("running");

        FinishedTraining.succeeded(output(first), first);
        cluster.end(first, 0);
        JsonPath announced = awaitState(first, "announced");
        assertThat(announced.getInt("attempt")).isEqualTo(1);
        await().atMost(PATIENCE).until(() -> !announcements(first).isEmpty());
        assertThat(announcements(first)).hasSize(1);
        assertThatItsFilesAreInTheStore(announcements(first).getFirst());

        awaitState(second, "running");
        FinishedTraining.failed(output(second), second, "empty_split", "test: no pair of plan", false);
        cluster.end(second, 2);
        JsonPath failed = awaitState(second, "failed");
        assertThat(failed.getString("problem.detail"))
                .startsWith("Una parte del conjunto de datos no tiene pares")
                .endsWith("test: no pair of plan");
        assertThat(failed.getInt("attempt")).isEqualTo(1);
        assertThat(announcements(second)).isEmpty();
        assertThat(at().get("/q/health/ready").statusCode()).isEqualTo(200);
    }

    private void assertThatItsFilesAreInTheStore(ModelAnnouncements.Message message) throws Exception {
        List<Map<String, Object>> artefacts = JsonPath.from(message.value()).getList("artefacts");
        assertThat(artefacts).extracting(one -> one.get("format")).containsExactly("adapter", "gguf-q8_0");
        for (int i = 0; i < artefacts.size(); i++) {
            URI bundle = URI.create(artefacts.get(i).get("uri").toString());
            JsonPath file = JsonPath.from(message.value()).setRootPath("artefacts[" + i + "].files[0]");
            assertThat(bundle.getScheme()).isEqualTo("s3");
            assertThat(bundle.getHost()).isEqualTo(S3Server.BUCKET);
            byte[] stored = store.read(bundle.getPath().substring(1) + file.getString("path"));
            assertThat(AnnouncedDataset.sha256(stored)).isEqualTo(file.getString("sha256"));
        }
    }

    private Path output(String run) {
        Path output = folder.resolve("store/runs").resolve(run).resolve("out");
        assertThat(Files.isDirectory(output)).isTrue();
        return output;
    }

    private static List<ModelAnnouncements.Message> announcements(String run) {
        return ModelAnnouncements.read().stream()
                .filter(one -> one.value().contains("\"" + run + "\""))
                .toList();
    }

    private String order() {
        return at().header("Authorization", "Bearer " + TokenFile.TOKEN)
                .contentType("application/json")
                .body("{\"dataset\": \"en-kubernetes\", \"recipe\": \"smoke\"}")
                .post(RUNS)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private JsonPath awaitState(String run, String state) {
        return await().atMost(PATIENCE)
                .until(() -> run(run), view -> view.getString("state").equals(state));
    }

    private JsonPath run(String run) {
        return at().get(RUNS + "/" + run).jsonPath();
    }

    private RequestSpecification at() {
        return given().baseUri("http://127.0.0.1").port(port).accept("application/json");
    }
}
