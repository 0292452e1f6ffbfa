package dev.escrutinio.system.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every object of every overlay against the published schemas, by kubeconform; without Go it is skipped.
class KubeconformIT {

    private record Said(int code, String text) {}

    @TempDir
    Path folder;

    private Path kubectl;
    private Path kubeconform;

    @BeforeEach
    void schemas() throws Exception {
        Said programs = run("bash", "embedded-servers/kubernetes/setup", "--check");
        Said definitions = run("bash", "k8s/definitions", "--check");
        assumeTrue(programs.code() == 0, programs.text());
        assumeTrue(definitions.code() == 0, definitions.text());
        kubectl = Path.of(programs.text().strip(), "kubectl");
        Path published = Path.of(definitions.text().strip());
        kubeconform = published.resolve("kubeconform/kubeconform");
        JsonSchemas schemas = new JsonSchemas(Files.createDirectory(folder.resolve("schemas")));
        schemas.ofKubernetes(published.resolve("kubeconform/swagger.json"));
        schemas.ofCustomResources(published);
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production", "production-with-vllm"})
    void everyObjectHasOnlyFieldsThatItsSchemaKnows(String overlay) throws Exception {
        Said rendered = run(kubectl.toString(), "kustomize", "k8s/overlays/" + overlay);
        assertThat(rendered.code()).as(rendered.text()).isZero();

        Said conform = conform(rendered.text());

        assertThat(conform.code()).as(conform.text()).isZero();
        assertThat(conform.text()).contains("Invalid: 0, Errors: 0, Skipped: 0");
    }

    @Test
    void misspeltFieldIsFound() throws Exception {
        Said conform = conform("""
                apiVersion: postgresql.cnpg.io/v1
                kind: Cluster
                metadata: {name: wrong}
                spec: {instances: 1, storage: {size: 1Gi}, minSyncReplica: 1}
                """);

        assertThat(conform.text()).contains("Invalid: 1").contains("minSyncReplica");
    }

    /// What Strimzi's reference says of its objects, against the definitions that are made of its classes.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                KafkaTopic    | {partitions: 1, replicas: 3, config: {a: b}}                                     | true
                KafkaTopic    | {partition: 1}                                                                   | false
                KafkaTopic    | {partitions: 0}                                                                  | false
                KafkaTopic    | {replicas: 32768}                                                                | false
                KafkaNodePool | {replicas: 1, roles: [broker], storage: {type: ephemeral, sizeLimit: 1Gi}}       | true
                KafkaNodePool | {replicas: 1, roles: [broker]}                                                   | false
                KafkaNodePool | {replicas: 1, roles: [zookeeper], storage: {type: ephemeral}}                    | false
                KafkaNodePool | {replicas: 1, roles: [broker], storage: {type: tape}}                            | false
                KafkaNodePool | {replicas: 1, roles: [broker], storage: {type: ephemeral, size: 1}}              | false
                Kafka         | {kafka: {listeners: [{name: a, port: 9092, type: internal, tls: false}]}}        | true
                Kafka         | {kafka: {listeners: []}}                                                         | false
                Kafka         | {kafka: {listeners: [{name: a, port: 9091, type: internal, tls: false}]}}        | false
                Kafka         | {kafka: {replicas: 3, listeners: [{name: a, port: 9092, type: internal, tls: false}]}} | false
                """)
    void strimziObjectIsHeldToItsReference(String kind, String spec, boolean right) throws Exception {
        Said conform = conform(
                "{apiVersion: kafka.strimzi.io/v1, kind: %s, metadata: {name: a}, spec: %s}\n".formatted(kind, spec));

        assertThat(conform.text()).contains(right ? "Valid: 1" : "Invalid: 1");
    }

    private Said conform(String objects) throws Exception {
        Path file = Files.writeString(folder.resolve("objects.yaml"), objects);
        return run(
                kubeconform.toString(),
                "-strict",
                "-summary",
                "-schema-location",
                folder.resolve("schemas") + "/{{ .ResourceKind }}{{ .KindSuffix }}.json",
                file.toString());
    }

    private static Said run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(Sources.ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }
}
