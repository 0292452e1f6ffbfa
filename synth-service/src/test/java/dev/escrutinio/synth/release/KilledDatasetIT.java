package dev.escrutinio.synth.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.escrutinio.contracts.events.DatasetReleased;
import dev.escrutinio.contracts.events.Topics;
import dev.escrutinio.embedded.testing.TokenFile;
import dev.escrutinio.synth.testing.PairTopic;
import dev.escrutinio.synth.testing.PublishedDemo;
import dev.escrutinio.synth.testing.ServiceChild;
import dev.escrutinio.synth.testing.ServiceClient;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real service, killed in the middle of making a dataset: what is announced in the end is what a service that
/// nobody killed announces, and no half of it is left.
class KilledDatasetIT {

    private static final String PATH = "/api/v1/datasets";
    private static final String GENERATION =
            "{\"seed\":4711,\"counts\":{\"L1\":{\"answer\":1500,\"plan\":1500},\"L2\":{\"answer\":300}}}";
    private static final String NAME = "con-cortes";
    private static final String ORDER = "{\"size\":300,\"mix\":{\"L1\":90,\"L2\":10},\"name\":\"" + NAME + "\","
            + "\"formats\":[\"jsonl\",\"parquet\",\"csv\",\"chat\",\"t5\",\"json\"]}";

    /// When each life ends: once one of these is among the files of the dataset that is being made.
    private static final List<Predicate<Path>> MOMENTS = List.of(
            path -> path.getFileName().toString().startsWith(".spool-"),
            path -> path.getFileName().toString().startsWith("train"),
            path -> path.toString().endsWith(".parquet"));

    private static final Set<String> RESTS = Set.of("completed", "failed");

    private final String token = new TokenFile().start().get("escrutinio.token-file");

    @TempDir
    private Path store;

    @Test
    void killedServiceMakesTheSameDatasetOnce() throws Exception {
        ServiceClient client = ServiceClient.onFreePort();
        String undisturbed;
        try (ServiceChild service = start(client)) {
            PublishedDemo.publish();
            client.awaitReady();
            client.awaitGenerated(client.generate(GENERATION));
            undisturbed = dataset(client, order(client));
        }
        Files.move(store.resolve("datasets"), store.resolve("undisturbed"));
        assertThat(announced()).containsExactly(undisturbed);

        String id = "";
        for (Predicate<Path> moment : MOMENTS) {
            try (ServiceChild service = start(client)) {
                id = id.isEmpty() ? orderedWhenReady(client) : id;
                await().atMost(ServiceClient.PATIENCE)
                        .pollInterval(Duration.ofMillis(1))
                        .until(() -> made().stream().anyMatch(moment));
                service.kill();
            }
        }
        assertThat(announced()).as("killed before it was announced").hasSize(1);
        try (ServiceChild service = start(client)) {
            client.awaitReady();
            assertThat(dataset(client, id)).isEqualTo(undisturbed);
        }

        assertThat(announced()).containsExactly(undisturbed, undisturbed);
        assertThat(made()).noneMatch(path -> path.getFileName().toString().startsWith("."));
    }

    private ServiceChild start(ServiceClient client) throws IOException {
        ServiceChild service = ServiceChild.start(
                client.port(), token, "killed_dataset", Map.of("ESCRUTINIO_STORE", store.toString()));
        client.awaitLive();
        return service;
    }

    private static String orderedWhenReady(ServiceClient client) {
        client.awaitReady();
        return order(client);
    }

    private static String order(ServiceClient client) {
        return client.post(PATH, ORDER).getString("id");
    }

    /// Waits for a dataset; its digest.
    private static String dataset(ServiceClient client, String id) {
        JsonPath rested = await().atMost(ServiceClient.PATIENCE)
                .until(() -> client.get(PATH + "/" + id), view -> RESTS.contains(view.getString("state")));
        assertThat(rested.getString("problem.detail")).isNull();
        return rested.getString("released.dataset");
    }

    /// Files and folders of the store, those that come and go among them.
    private List<Path> made() {
        Path datasets = store.resolve("datasets");
        if (!Files.isDirectory(datasets)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(datasets)) {
            return paths.toList();
        } catch (IOException | UncheckedIOException e) {
            // removed while it was listed
            return List.of();
        }
    }

    /// Digests of the datasets of this name, as they were announced.
    private static List<String> announced() {
        return PairTopic.read(Topics.DATASETS).stream()
                .map(message ->
                        ReleaseJson.read(new String(message.value(), StandardCharsets.UTF_8), DatasetReleased.class))
                .filter(released -> released.name().equals(NAME))
                .map(DatasetReleased::dataset)
                .toList();
    }
}
