package dev.escrutinio.trainer.kubernetes;

import static org.awaitility.Awaitility.await;

import dev.escrutinio.embedded.EmbeddedKubernetes;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolumeBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The test's hand on a cluster: makes its nodes and says how programs in pods end.
record Cluster(KubernetesClient client) implements AutoCloseable {

    private static final String NAMESPACE = "default";

    static Cluster of(EmbeddedKubernetes kubernetes) {
        return new Cluster(new KubernetesClientBuilder()
                .withConfig(new ConfigBuilder()
                        .withMasterUrl(kubernetes.url())
                        .withCaCertFile(kubernetes.certificate().toString())
                        .withOauthToken(kubernetes.token())
                        .withNamespace(NAMESPACE)
                        .withRequestRetryBackoffLimit(1)
                        .build())
                .build());
    }

    void addNode(String name, int gpus) {
        var capacity = Map.of(
                "cpu", new Quantity("64"),
                "memory", new Quantity("512Gi"),
                "pods", new Quantity("20"),
                "nvidia.com/gpu", new Quantity(Integer.toString(gpus)));
        client.resource(new NodeBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .endMetadata()
                        .withNewStatus()
                        .withCapacity(capacity)
                        .withAllocatable(capacity)
                        .endStatus()
                        .build())
                .create();
    }

    /// The volume that the template mounts.
    void addVolume(String claim) {
        var size = Map.of("storage", new Quantity("1Gi"));
        client.resource(new PersistentVolumeBuilder()
                        .withNewMetadata()
                        .withName(claim)
                        .endMetadata()
                        .withNewSpec()
                        .withCapacity(size)
                        .withAccessModes("ReadWriteMany")
                        .withStorageClassName("")
                        .withNewHostPath("/nowhere", "")
                        .endSpec()
                        .build())
                .create();
        client.resource(new PersistentVolumeClaimBuilder()
                        .withNewMetadata()
                        .withName(claim)
                        .endMetadata()
                        .withNewSpec()
                        .withAccessModes("ReadWriteMany")
                        .withStorageClassName("")
                        .withVolumeName(claim)
                        .withNewResources()
                        .withRequests(size)
                        .endResources()
                        .endSpec()
                        .build())
                .create();
    }

    void removeNodes() {
        client.nodes().delete();
    }

    /// Pods that are there stay.
    void cordon(String node) {
        client.nodes().withName(node).edit(known -> {
            known.getSpec().setUnschedulable(true);
            return known;
        });
    }

    void uncordon(String node) {
        client.nodes().withName(node).edit(known -> {
            known.getSpec().setUnschedulable(null);
            return known;
        });
    }

    /// Makes a service's account with the rights that its manifests give, and a token for it.
    ///
    /// @param manifests folder with `serviceaccount.yaml` and `role.yaml`
    String account(Path manifests) throws IOException {
        for (String file : List.of("serviceaccount.yaml", "role.yaml")) {
            try (InputStream yaml = Files.newInputStream(manifests.resolve(file))) {
                for (HasMetadata one : client.load(yaml).items()) {
                    if (one instanceof RoleBinding binding) {
                        // kustomize names it in an overlay
                        binding.getSubjects().forEach(subject -> subject.setNamespace(NAMESPACE));
                    }
                    client.resource(one).inNamespace(NAMESPACE).create();
                }
            }
        }
        return client.serviceAccounts()
                .inNamespace(NAMESPACE)
                .withName(manifests.getFileName().toString())
                .tokenRequest()
                .getStatus()
                .getToken();
    }

    List<Pod> pods(String launch) {
        return client.pods().withLabel(JobTemplate.LAUNCH, launch).list().getItems();
    }

    /// The one pod that runs for a launch; what a service tells of it and what the server tells are read one after
    /// the other, so it may take a moment.
    Pod running(String launch) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> found(launch), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<Pod> found(String launch) {
        return pods(launch).stream()
                .filter(pod -> "Running".equals(pod.getStatus().getPhase()))
                .filter(pod -> pod.getMetadata().getDeletionTimestamp() == null)
                .findFirst();
    }

    /// The program of the launch's running pod ends.
    void end(String launch, int exitCode) {
        client.resource(running(launch)).edit(pod -> {
            pod.getMetadata().getAnnotations().put("tests/exit-code", Integer.toString(exitCode));
            return pod;
        });
    }

    void evict(Pod pod) {
        client.pods().withName(pod.getMetadata().getName()).evict();
    }

    void deleteJob(String name) {
        client.batch().v1().jobs().withName(name).delete();
    }

    @Override
    public void close() {
        client.close();
    }
}
