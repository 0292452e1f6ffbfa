package dev.escrutinio.embedded.qdrant;

import static org.assertj.core.api.Assertions.assertThat;

import io.qdrant.client.grpc.Collections.Distance;
import io.qdrant.client.grpc.JsonWithInt.Struct;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.CreateFieldIndexCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PointLogTest {

    private static final Schema SCHEMA = new Schema(
            List.of("profile", "text"), List.of(new VectorSpace.Dense(2, Distance.Dot), new VectorSpace.Sparse(true)));

    private static final PointKey KEPT = new PointKey(false, 0, 1);
    private static final PointKey DELETED = new PointKey(true, 5, 6);

    @TempDir
    Path folder;

    @Test
    void aFileOfMostlyReplacedPointsShrinksAtTheNextOpeningAndSaysTheSame() throws IOException {
        try (PointLog log = PointLog.open(folder, SCHEMA)) {
            log.index(
                    CreateFieldIndexCollection.newBuilder().setFieldName("name").build());
            for (int round = 0; round < 20; round++) {
                log.put(List.of(point(KEPT, "round " + round), point(DELETED, "gone")));
            }
            log.delete(List.of(DELETED));
        }
        long before = Files.size(folder.resolve("points.log"));

        try (PointLog log = PointLog.open(folder, SCHEMA)) {
            assertThat(Files.size(folder.resolve("points.log"))).isLessThan(before / 10);
            PointTable table = log.table();
            assertThat(table.size()).isEqualTo(1);
            assertThat(table.indexes()).containsOnlyKeys("name");
            assertThat(table.lastOperation()).isEqualTo(23);
            assertThat(table.statistics().indexedVectors()).isEqualTo(1);
            StoredPoint point = table.find(KEPT).orElseThrow();
            assertThat(point.version()).isEqualTo(22);
            assertThat(point.vectors().get(0))
                    .isInstanceOfSatisfying(
                            Vector.Dense.class, v -> assertThat(v.values()).containsExactly(1, 2));
            assertThat(point.payload().field("name"))
                    .isEqualTo(Value.newBuilder().setStringValue("round 19").build());
        }
    }

    /// Large enough for a file that is worth rewriting.
    private static NewPoint point(PointKey key, String name) {
        Struct payload = Struct.newBuilder()
                .putFields(
                        "ballast",
                        Value.newBuilder().setStringValue("x".repeat(100_000)).build())
                .putFields("name", Value.newBuilder().setStringValue(name).build())
                .build();
        return new NewPoint(
                key,
                Map.of(0, new Vector.Dense(new float[] {1, 2}), 1, new Vector.Sparse(new int[] {3}, new float[] {1})),
                payload);
    }
}
