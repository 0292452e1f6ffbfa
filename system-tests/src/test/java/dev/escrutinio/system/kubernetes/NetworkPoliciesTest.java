package dev.escrutinio.system.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escrutinio.system.kubernetes.Traffic.Pod;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who reaches whom under the component `network-policies`. No network plugin is asked: the policies are read.
class NetworkPoliciesTest {

    private static final String PART_OF = "app.kubernetes.io/part-of";
    private static final String COMPONENT = "app.kubernetes.io/component";
    private static final String NAME = "app.kubernetes.io/name";
    private static final Map<String, Pod> PODS = pods();

    private final Traffic traffic = new Traffic(Stream.of("deny", "services", "servers")
            .flatMap(file -> Sources.yaml("k8s/components/network-policies/" + file + ".yaml").stream())
            .toList());

    private static Map<String, Pod> pods() {
        Map<String, Pod> pods = new HashMap<>();
        for (String service : Sources.SERVICES) {
            JsonNode container = Sources.yaml("k8s/base/" + service + "/deployment.yaml")
                    .getFirst()
                    .at("/spec/template/spec/containers/0/ports/0");
            pods.put(
                    service,
                    pod(
                            Map.of(NAME, service, COMPONENT, "service", PART_OF, "escrutinio"),
                            container.get("containerPort").asInt()));
        }
        pods.put("row-loader", pod(Map.of(NAME, "row-loader", PART_OF, "escrutinio"), 0));
        pods.put("training", pod(Map.of(COMPONENT, "training", PART_OF, "escrutinio"), 0));
        pods.put("vllm", pod(Map.of(NAME, "vllm", COMPONENT, "engine", PART_OF, "escrutinio"), 8000));
        pods.put("kafka", pod(Map.of("strimzi.io/cluster", "escrutinio"), 9092));
        pods.put("postgresql", pod(Map.of("cnpg.io/cluster", "escrutinio-db"), 5432));
        pods.put("qdrant", pod(Map.of(NAME, "qdrant"), 6334));
        pods.put("ingress", outside(Map.of("escrutinio.dev/ingress", "true"), 0));
        pods.put("prometheus", outside(Map.of("kubernetes.io/metadata.name", "monitoring"), 9090));
        pods.put("dns", outside(Map.of("kubernetes.io/metadata.name", "kube-system"), 53));
        pods.put("api-server", outside(Map.of("kubernetes.io/metadata.name", "nowhere"), 6443));
        pods.put("web", outside(Map.of("kubernetes.io/metadata.name", "elsewhere"), 80));
        return pods;
    }

    private static Pod pod(Map<String, String> labels, int port) {
        return new Pod(Map.of(), labels, port, "http");
    }

    private static Pod outside(Map<String, String> namespace, int port) {
        return new Pod(namespace, Map.of(), port, "");
    }

    @ParameterizedTest
    @CsvSource({
        "qa-gateway, kafka postgresql qdrant vllm dns",
        "index-service, kafka postgresql qdrant dns",
        "synth-service, kafka postgresql vllm dns",
        "trainer-service, kafka postgresql api-server dns",
        "row-loader, kafka dns",
        "training, ''",
        "vllm, dns",
        "ingress, qa-gateway kafka dns api-server web prometheus",
        "prometheus, qa-gateway index-service synth-service trainer-service kafka dns api-server web",
        "web, kafka dns api-server prometheus"
    })
    void reachesTheseAndNobodyElse(String from, String to) {
        List<String> listeners = PODS.keySet().stream()
                .filter(name -> PODS.get(name).port() > 0 && !name.equals(from))
                .toList();

        assertThat(listeners.stream().filter(name -> traffic.passes(PODS.get(from), PODS.get(name))))
                .containsExactlyInAnyOrderElementsOf(
                        to.isEmpty() ? List.of() : List.of(to.strip().split(" ")));
    }
}
