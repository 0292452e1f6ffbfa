package dev.escrutinio.trainer.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.escrutinio.embedded.EmbeddedKubernetes;
import dev.escrutinio.trainer.launch.Launch;
import dev.escrutinio.trainer.launch.LaunchState;
import dev.escrutinio.trainer.launch.LauncherException;
import io.fabric8.kubernetes.api.model.Pod;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/// Every state of a launch on a real control plane with one GPU; each test has a node of its own.
class KubernetesLauncherIT {

    private static final Path REPOSITORY = Path.of(System.getProperty("escrutinio.root"));
    private static final LaunchState NO_GPU =
            new LaunchState.Pending("No hay ninguna GPU libre en el clúster; empezará en cuanto la haya.");
    private static final LaunchState RUNNING = new LaunchState.Running();

    @TempDir
    static Path folder;

    private static EmbeddedKubernetes kubernetes;
    private static Cluster cluster;

    private final ApiServerState apiServer = new ApiServerState();
    private final KubernetesLauncher launcher =
            new KubernetesLauncher(cluster.client(), settings(Optional.empty()), apiServer);
    private Launch launch;

    @BeforeAll
    static void start() {
        assumeThat(EmbeddedKubernetes.missing(REPOSITORY)).isEmpty();
        kubernetes = EmbeddedKubernetes.start(REPOSITORY, folder);
        cluster = Cluster.of(kubernetes);
        cluster.addVolume("escrutinio-runs");
    }

    @AfterAll
    static void stop() {
        if (kubernetes != null) {
            cluster.close();
            kubernetes.close();
        }
    }

    @BeforeEach
    void name(TestInfo test) {
        cluster.addNode("cpu", 0);
        launch = launch("run-" + Integer.toHexString(test.getDisplayName().hashCode()), 1);
    }

    @AfterEach
    void clear() {
        launcher.cancel(launch);
        await().until(() -> cluster.client().pods().list().getItems().isEmpty());
        cluster.removeNodes();
    }

    @Test
    void itWaitsForAGpuRunsOnceAndSucceeds() {
        launcher.start(launch);
        awaitState(NO_GPU);

        cluster.addNode("gpu", 1);
        awaitState(RUNNING);
        launcher.start(launch);
        cluster.end(launch.name(), 0);

        awaitState(new LaunchState.Succeeded());
        assertThat(cluster.pods(launch.name())).hasSize(1);
        launcher.start(launch);
        assertThat(state()).isEqualTo(new LaunchState.Succeeded());
    }

    @Test
    void thePodGetsTheRequestTheImageAndOneGpu() {
        cluster.addNode("gpu", 1);
        launcher.start(launch);
        awaitState(RUNNING);

        var pod = cluster.running(launch.name()).getSpec();

        var container = pod.getContainers().getFirst();
        assertThat(container.getImage()).isEqualTo("registry.example/training@sha256:00");
        assertThat(container.getCommand()).containsExactly("python", "-m", "finetune");
        assertThat(container.getArgs()).containsExactly("/var/lib/escrutinio/runs/" + launch.run() + "/request.json");
        assertThat(container.getResources().getLimits().get("nvidia.com/gpu").getAmount())
                .isEqualTo("1");
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
    }

    @Test
    void aSecondWaitsUntilTheGpuIsFree() {
        Launch second = launch(launch.run(), 2);
        cluster.addNode("gpu", 1);
        launcher.start(launch);
        awaitState(RUNNING);

        launcher.start(second);
        await().untilAsserted(() -> assertThat(launcher.states(List.of(launch, second)))
                .containsEntry(launch.name(), RUNNING)
                .containsEntry(second.name(), NO_GPU));
        cluster.end(launch.name(), 0);

        await().untilAsserted(() -> assertThat(launcher.states(List.of(second))).containsEntry(second.name(), RUNNING));
        launcher.cancel(second);
    }

    @Test
    void aBadRequestIsNotTriedAgain() {
        cluster.addNode("gpu", 1);
        launcher.start(launch);
        awaitState(RUNNING);

        cluster.end(launch.name(), 2);

        awaitState(new LaunchState.Failed(
                OptionalInt.of(2), "Kubernetes no lo repite: el entrenamiento terminó con el código 2."));
        assertThat(cluster.pods(launch.name())).hasSize(1);
    }

    @Test
    void anotherFailureIsTriedAgain() {
        cluster.addNode("gpu", 1);
        launcher.start(launch);
        awaitState(RUNNING);

        cluster.end(launch.name(), 1);

        awaitState(new LaunchState.Pending("Un intento terminó con el código 1; Kubernetes lo repetirá."));
        awaitState(RUNNING);
        assertThat(cluster.pods(launch.name())).hasSize(2);
    }

    @Test
    void anEvictedOneComesBackAndItCountsForNothing() {
        cluster.addNode("gpu", 1);
        launcher.start(launch);
        awaitState(RUNNING);
        Pod evicted = cluster.running(launch.name());

        cluster.cordon("gpu");
        cluster.evict(evicted);

        await().untilAsserted(() -> assertThat(state()).isInstanceOf(LaunchState.Pending.class));
        await().until(() -> cluster.pods(launch.name()).stream()
                .noneMatch(pod ->
                        pod.getMetadata().getUid().equals(evicted.getMetadata().getUid())));
        cluster.addNode("gpu-2", 1);
        awaitState(RUNNING);
        var job = cluster.client().batch().v1().jobs().withName(launch.name()).get();
        assertThat(job.getStatus().getFailed()).isIn(null, 0);
    }

    @Test
    void oneDeletedByHandIsGone() {
        cluster.addNode("gpu", 1);
        launcher.start(launch);
        awaitState(RUNNING);

        cluster.deleteJob(launch.name());

        awaitState(new LaunchState.Gone());
    }

    @Test
    void withAQueueItIsMadeSuspended() {
        new KubernetesLauncher(cluster.client(), settings(Optional.of("training")), apiServer).start(launch);

        awaitState(new LaunchState.Pending("Está en la cola; empezará cuando le toque."));
        var job = cluster.client().batch().v1().jobs().withName(launch.name()).get();
        assertThat(job.getMetadata().getLabels()).containsEntry("kueue.x-k8s.io/queue-name", "training");
    }

    @Test
    void whileTheApiServerIsAwayNothingIsToldAndHealthSaysSo() {
        cluster.addNode("gpu", 1);
        launcher.start(launch);
        awaitState(RUNNING);
        assertThat(apiServer.call().getStatus()).isEqualTo(Status.UP);

        kubernetes.stopApiServer();
        try {
            assertThatThrownBy(() -> launcher.states(List.of(launch)))
                    .isInstanceOf(LauncherException.class)
                    .hasMessage("No se puede consultar los trabajos: el servidor de Kubernetes no contesta.");
            assertThatThrownBy(() -> launcher.start(launch)).isInstanceOf(LauncherException.class);
            assertThat(apiServer.call().getStatus()).isEqualTo(Status.DOWN);
        } finally {
            kubernetes.startApiServer();
        }

        assertThat(state()).isEqualTo(RUNNING);
        assertThat(apiServer.call().getStatus()).isEqualTo(Status.UP);
        assertThat(cluster.pods(launch.name())).hasSize(1);
    }

    private static Launch launch(String run, int attempt) {
        return new Launch(run, attempt, Path.of("/var/lib/escrutinio/runs", run));
    }

    private void awaitState(LaunchState wanted) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(state()).isEqualTo(wanted));
    }

    private LaunchState state() {
        return launcher.states(List.of(launch)).get(launch.name());
    }

    private static KubernetesConfig settings(Optional<String> queue) {
        return new KubernetesConfig() {
            @Override
            public Optional<String> image() {
                return Optional.of("registry.example/training@sha256:00");
            }

            @Override
            public Optional<String> namespace() {
                return Optional.empty();
            }

            @Override
            public Optional<Path> template() {
                return Optional.empty();
            }

            @Override
            public Optional<String> queue() {
                return queue;
            }
        };
    }
}
