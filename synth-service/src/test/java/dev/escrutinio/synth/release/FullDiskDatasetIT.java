package dev.escrutinio.synth.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.escrutinio.contracts.events.Topics;
import dev.escrutinio.embedded.testing.TokenFile;
import dev.escrutinio.synth.testing.PairTopic;
import dev.escrutinio.synth.testing.PublishedDemo;
import dev.escrutinio.synth.testing.ServiceChild;
import dev.escrutinio.synth.testing.ServiceClient;
import dev.escrutinio.synth.testing.SmallDisk;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real service with its store on a disk without room: the dataset fails with the reason and leaves nothing
/// behind, and with room again the same order makes it.
class FullDiskDatasetIT {

    private static final String PATH = "/api/v1/datasets";
    private static final String GENERATION =
            "{\"seed\":4713,\"counts\":{\"L1\":{\"answer\":600,\"plan\":600},\"L2\":{\"answer\":200}}}";
    private static final String NAME = "sin-sitio";
    private static final String ORDER =
            "{\"size\":100,\"mix\":{\"L1\":90,\"L2\":10},\"name\":\"" + NAME + "\",\"formats\":[\"jsonl\",\"csv\"]}";
    private static final Set<String> RESTS = Set.of("completed", "failed");
    private static final int MEGABYTES = 160;

    private final String token = new TokenFile().start().get("escrutinio.token-file");

    @TempDir
    private Path store;

    private SmallDisk disk;

    @BeforeEach
    void mount() {
        disk = new SmallDisk(store);
        assumeTrue(disk.mounted(MEGABYTES), "mounting a small disk takes the rights of root");
    }

    @AfterEach
    void unmount() {
        disk.close();
    }

    @Test
    void datasetWithoutRoomFailsWholeAndIsMadeWhenThereIsSome() throws Exception {
        ServiceClient client = ServiceClient.onFreePort();
        try (ServiceChild service = ServiceChild.start(
                client.port(), token, "full_disk_dataset", Map.of("ESCRUTINIO_STORE", store.toString()))) {
            client.awaitLive();
            PublishedDemo.publish();
            client.awaitReady();
            client.awaitGenerated(client.generate(GENERATION));
            disk.fill();

            JsonPath failed = ordered(client);

            assertThat(failed.getString("state")).isEqualTo("failed");
            assertThat(failed.getString("problem.detail"))
                    .contains("espacio libre", "vuelva a pedirlo", "no ha quedado nada a medias");
            assertThat(files()).isEmpty();
            assertThat(announced()).isZero();

            disk.free();
            JsonPath made = ordered(client);

            assertThat(made.getString("problem.detail")).isNull();
            assertThat(made.getString("state")).isEqualTo("completed");
            assertThat(announced()).isEqualTo(1);
        }
    }

    private static JsonPath ordered(ServiceClient client) {
        String id = client.post(PATH, ORDER).getString("id");
        return await().atMost(ServiceClient.PATIENCE)
                .until(() -> client.get(PATH + "/" + id), view -> RESTS.contains(view.getString("state")));
    }

    /// What is in the store besides the ballast.
    private Stream<Path> files() throws IOException {
        return Files.walk(store)
                .filter(Files::isRegularFile)
                .filter(path -> !path.getFileName().toString().equals("ballast"));
    }

    private static long announced() {
        return PairTopic.read(Topics.DATASETS).stream()
                .map(message -> new String(message.value(), StandardCharsets.UTF_8))
                .filter(json -> json.contains("\"name\":\"" + NAME + "\""))
                .count();
    }
}
