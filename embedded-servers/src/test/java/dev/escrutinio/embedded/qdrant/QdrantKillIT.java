package dev.escrutinio.embedded.qdrant;

import static io.qdrant.client.ConditionFactory.match;
import static io.qdrant.client.PointIdFactory.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.embedded.ChildProcess;
import dev.escrutinio.embedded.EmbeddedQdrant;
import io.qdrant.client.QdrantClient;
import io.qdrant.client.grpc.Common.Filter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QdrantKillIT {

    private static final int ROUNDS_BEFORE_THE_KILL = 40;

    @TempDir
    Path folder;

    @Test
    void nothingThatWasAcknowledgedIsLostWhenTheProcessIsKilled() throws Exception {
        long acknowledged = 0;
        try (ChildProcess child = ChildProcess.start(QdrantProgram.class, folder)) {
            for (int round = 0; round < ROUNDS_BEFORE_THE_KILL; round++) {
                acknowledged =
                        Long.parseLong(child.awaitLine("^acknowledged (\\d+)$").group(1));
            }
            child.kill9();
        }

        try (EmbeddedQdrant server = EmbeddedQdrant.start(folder, 0);
                QdrantClient client = QdrantProgram.connect(server)) {
            assertThat(client.countAsync("current").get())
                    .isGreaterThanOrEqualTo((acknowledged + 1) * QdrantProgram.BATCH)
                    .isEqualTo(wholeBatches(client) * QdrantProgram.BATCH);
            var last = client.retrieveAsync(
                            "current", id((acknowledged + 1) * QdrantProgram.BATCH - 1), true, true, null)
                    .get();
            assertThat(last).singleElement().satisfies(point -> {
                assertThat(point.getPayloadOrThrow("batch").getIntegerValue()).isEqualTo(ROUNDS_BEFORE_THE_KILL - 1);
                assertThat(point.getVectors().getVectors().getVectorsMap()).containsOnlyKeys("profile", "text");
            });
        }
    }

    /// A batch is one frame of the log: it is there as a whole or not at all.
    private static long wholeBatches(QdrantClient client) throws Exception {
        long batches = 0;
        while (client.countAsync(
                                "current",
                                Filter.newBuilder()
                                        .addMust(match("batch", batches))
                                        .build(),
                                true)
                        .get()
                == QdrantProgram.BATCH) {
            batches++;
        }
        return batches;
    }
}
