package dev.escrutinio.index.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContentHashTest {

    private static final Point FIRST = point("a", Map.of("name", "Ávila"), 1f);
    private static final Point SECOND = point("b", Map.of("name", "Soria"), 1f);

    @Test
    void orderDoesNotMatter() {
        Content content = hash(FIRST, SECOND);

        assertThat(content).isEqualTo(hash(SECOND, FIRST));
        assertThat(content.points()).isEqualTo(2);
        assertThat(content.hash()).matches("[0-9a-f]{64}");
    }

    static Stream<Point> others() {
        return Stream.of(
                point("c", Map.of("name", "Ávila"), 1f),
                point("a", Map.of("name", "Avila"), 1f),
                point("a", Map.of("other", "Ávila"), 1f),
                point("a", Map.of("name", "Ávila", "more", 1L), 1f),
                point("a", Map.of("name", Map.of("name", "Ávila")), 1f),
                point("a", Map.of("name", "Ávila"), 2f),
                new Point(FIRST.id(), FIRST.payload(), FIRST.text(), new DenseVector("profile", new float[] {1f})));
    }

    @ParameterizedTest
    @MethodSource("others")
    void anyOtherContentHasAnotherHash(Point other) {
        assertThat(hash(other)).isNotEqualTo(hash(FIRST));
    }

    private static Content hash(Point... points) {
        ContentHash hash = new ContentHash();
        Stream.of(points).forEach(hash::add);
        return hash.content();
    }

    private static Point point(String id, Map<String, Object> payload, float weight) {
        return new Point(
                UUID.nameUUIDFromBytes(id.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                new TreeMap<>(payload),
                new SparseVector(new int[] {7}, new float[] {weight}),
                DenseVector.NONE);
    }
}
