package dev.escrutinio.index.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escrutinio.embedded.EmbeddedQdrant;
import io.qdrant.client.QdrantClient;
import io.qdrant.client.QdrantGrpcClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QdrantPointStoreIT {

    @TempDir
    Path folder;

    @Test
    void storeThatComesBackIsUsedAgain() {
        EmbeddedQdrant qdrant = EmbeddedQdrant.start(folder, 0);
        int port = qdrant.port();
        try (QdrantClient client = client(qdrant.host(), port)) {
            PointStore store = new QdrantPointStore(
                    client,
                    new Retries(4, Duration.ofMillis(200), client.grpcClient().channel()::resetConnectBackoff));
            store.create("towns", List.of(new DenseSpace("profile", 2, DenseSpace.Measure.DISTANCE)), List.of("level"));
            store.write("towns", List.of(List.of(point("47085"))).iterator());
            qdrant.close();
            assertThatThrownBy(() -> store.count("towns")).isInstanceOf(StoreUnavailableException.class);

            try (EmbeddedQdrant again = EmbeddedQdrant.start(folder, port)) {
                assertThat(again.port()).isEqualTo(port);
                assertThat(store.count("towns")).isEqualTo(1);
            }
        }
    }

    @Test
    void pointsComeBackAsTheyWereWritten() {
        List<Point> read = new ArrayList<>();
        try (EmbeddedQdrant qdrant = EmbeddedQdrant.start(folder, 0);
                QdrantClient client = client(qdrant.host(), qdrant.port())) {
            PointStore store = new QdrantPointStore(client, new Retries(1, Duration.ZERO, () -> {}));
            store.create("towns", List.of(new DenseSpace("profile", 2, DenseSpace.Measure.DISTANCE)), List.of());
            store.write("towns", List.of(List.of(point("47085"))).iterator());

            store.readAll("towns", read::add);
        }

        Point point = read.getFirst();
        assertThat(point.id()).isEqualTo(Point.idOf("47085"));
        assertThat(point.payload()).isEqualTo(payload("47085"));
        assertThat(point.text().indices()).containsExactly(3, 7);
        assertThat(point.text().values()).containsExactly(0.6f, 0.8f);
        assertThat(point.dense().values()).containsExactly(-1.5f, 0.25f);
    }

    /// A thousand of them are more than the client takes in one message.
    @Test
    void largePointsAreReadToTheLast() {
        float[] values = new float[1536];
        Arrays.fill(values, 0.5f);
        List<Point> points = IntStream.range(0, 1200)
                .mapToObj(String::valueOf)
                .map(id -> new Point(
                        Point.idOf(id),
                        payload(id),
                        new SparseVector(new int[] {3}, new float[] {1}),
                        new DenseVector("meaning", values)))
                .toList();
        List<Object> read = new ArrayList<>();
        try (EmbeddedQdrant qdrant = EmbeddedQdrant.start(folder, 0);
                QdrantClient client = client(qdrant.host(), qdrant.port())) {
            PointStore store = new QdrantPointStore(client, new Retries(1, Duration.ZERO, () -> {}));
            store.create(
                    "large", List.of(new DenseSpace("meaning", values.length, DenseSpace.Measure.PRODUCT)), List.of());
            store.write(
                    "large", points.stream().gather(Gatherers.windowFixed(500)).iterator());

            store.readAll("large", point -> read.add(point.payload().get("id")));
        }

        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(
                        points.stream().map(point -> point.payload().get("id")).toList());
    }

    private static QdrantClient client(String host, int port) {
        return new QdrantClient(QdrantGrpcClient.newBuilder(host, port, false, false)
                .withTimeout(Duration.ofSeconds(5))
                .build());
    }

    private static Point point(String id) {
        return new Point(
                Point.idOf(id),
                payload(id),
                new SparseVector(new int[] {3, 7}, new float[] {0.6f, 0.8f}),
                new DenseVector("profile", new float[] {-1.5f, 0.25f}));
    }

    private static SortedMap<String, Object> payload(String id) {
        return new TreeMap<>(
                Map.of("id", id, "name", "Medina", "census", 7L, "turnout", 71.5, "shares", Map.of("pp", 33.3)));
    }
}
