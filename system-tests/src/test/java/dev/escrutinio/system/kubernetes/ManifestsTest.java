package dev.escrutinio.system.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.escrutinio.contracts.events.Topic;
import dev.escrutinio.contracts.events.Topics;
import io.strimzi.api.kafka.model.common.UnknownPropertyPreserving;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the YAML of `k8s/` says, without an API server.
class ManifestsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Class<?>> STRIMZI =
            Map.of("Kafka", Kafka.class, "KafkaNodePool", KafkaNodePool.class, "KafkaTopic", KafkaTopic.class);
    private static final Pattern DIGEST = Pattern.compile("@sha256:[0-9a-f]{64}$");
    /// Kafka, PostgreSQL and Qdrant, each in the overlay for trying out and in the compose file.
    private static final int SERVERS = 6;
    private static final Pattern CHAPTER = Pattern.compile("(?m)^### (Escrutinio\\w+)$");

    @Test
    void topicsAreThoseOfTheContractsWithTheirDeadLetters() {
        List<Topic> declared = Sources.yaml("k8s/overlays/production/topics.yaml").stream()
                .map(topic -> new Topic(
                        topic.at("/metadata/name").asText(),
                        topic.at("/spec/partitions").asInt()))
                .toList();

        assertThat(declared)
                .containsExactlyInAnyOrderElementsOf(Topics.all().stream()
                        .flatMap(topic -> Stream.of(topic, topic.deadLetters()))
                        .toList());
        assertThat(Sources.yaml("k8s/overlays/production/topics.yaml"))
                .allSatisfy(topic -> assertThat(
                                topic.at("/spec/config/cleanup.policy").asText())
                        .isEqualTo("compact"));
    }

    @Test
    void everyImageOfOthersIsNamedByDigest() {
        List<String> others = Stream.concat(
                        Sources.objects().stream()
                                .flatMap(object -> Stream.concat(
                                        object.findValues("image").stream(), object.findValues("imageName").stream())),
                        Sources.yaml("deploy/compose.yaml").stream()
                                .flatMap(compose -> compose.findValues("image").stream()))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(image -> !image.startsWith("escrutinio/"))
                .toList();

        assertThat(others)
                .hasSizeGreaterThan(SERVERS)
                .allMatch(image -> DIGEST.matcher(image).find() || image.equals("vllm/vllm-openai"));
        JsonNode engine = Sources.yaml("k8s/overlays/production-with-vllm/kustomization.yaml")
                .getFirst()
                .at("/images/0");
        assertThat(engine.path("name").asText() + "@" + engine.path("digest").asText())
                .startsWith("vllm/vllm-openai@")
                .containsPattern(DIGEST)
                .doesNotContain("0000000000");
        assertThat("@"
                        + Sources.yaml("k8s/overlays/production/qdrant-values.yaml")
                                .getFirst()
                                .at("/image/digest")
                                .asText())
                .containsPattern(DIGEST);
    }

    @Test
    void strimziKnowsEveryFieldOfItsObjects() throws Exception {
        List<JsonNode> objects = Sources.objects().stream()
                .filter(object -> object.path("apiVersion").asText().startsWith("kafka.strimzi.io/"))
                .toList();
        assertThat(objects).hasSizeGreaterThan(2);
        for (JsonNode object : objects) {
            Object read =
                    JSON.treeToValue(object, STRIMZI.get(object.path("kind").asText()));
            assertThat(unknown(read)).as(object.at("/metadata/name").asText()).isEmpty();
        }
    }

    /// Fields that none of Strimzi's classes below an object has a place for.
    private static List<String> unknown(Object read) throws InvocationTargetException, IllegalAccessException {
        List<String> fields = new ArrayList<>();
        if (read instanceof Collection<?> several) {
            for (Object one : several) {
                fields.addAll(unknown(one));
            }
        }
        if (read == null || !read.getClass().getName().startsWith("io.strimzi")) {
            return fields;
        }
        if (read instanceof UnknownPropertyPreserving preserving) {
            fields.addAll(preserving.getAdditionalProperties().keySet());
        }
        for (Method method : read.getClass().getMethods()) {
            if (method.getName().startsWith("get")
                    && method.getParameterCount() == 0
                    && !read.getClass().isEnum()) {
                fields.addAll(unknown(method.invoke(read)));
            }
        }
        return fields;
    }

    @Test
    void noSecretIsWrittenDown() {
        assertThat(Sources.objects())
                .extracting(object -> object.path("kind").asText())
                .doesNotContain("Secret");
    }

    @Test
    void everyAlertHasItsChapterAndEveryChapterItsAlert() {
        List<String> alerts = Sources.yaml("k8s/components/monitoring/prometheusrule.yaml")
                .getFirst()
                .findValuesAsText("alert");

        assertThat(CHAPTER.matcher(Sources.text("docs/operations.md")).results().map(match -> match.group(1)))
                .containsExactlyInAnyOrderElementsOf(alerts);
    }

    @Test
    void bothTemplatesOfATrainingDifferInWhatAGpuNeedsOnly() throws JsonProcessingException {
        String withGpu = training("components/gpu");
        String without = training("base/trainer-service");

        assertThat(withGpu).isEqualTo(without);
    }

    private static String training(String folder) throws JsonProcessingException {
        JsonNode job = Sources.yaml("k8s/" + folder + "/training-job.yaml").getFirst();
        var pod = (com.fasterxml.jackson.databind.node.ObjectNode) job.at("/spec/template/spec");
        pod.remove("tolerations");
        ((com.fasterxml.jackson.databind.node.ObjectNode) pod.at("/containers/0")).remove("resources");
        return JSON.writeValueAsString(job);
    }
}
