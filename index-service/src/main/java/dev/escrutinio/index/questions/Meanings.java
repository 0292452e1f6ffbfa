package dev.escrutinio.index.questions;

import dev.escrutinio.contracts.index.Payload;
import dev.escrutinio.contracts.index.Vectors;
import dev.escrutinio.edge.embedding.Embedder;
import dev.escrutinio.index.embedding.Embeddings;
import dev.escrutinio.index.store.DenseSpace;
import dev.escrutinio.index.store.DenseVector;
import dev.escrutinio.index.store.Point;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The dense vectors of questions, beside the sparse ones, where there is an embedding model.
record Meanings(Embeddings embeddings) {

    /// As many vectors as the three largest datasets have: a step back and forth asks for none again.
    private static final int KEPT = 3 * TrainSplit.MOST;

    /// The model and its dimensions, for people.
    Optional<String> label() {
        return embeddings.model().map(model -> "%s (%d)".formatted(model.model(), model.dimensions()));
    }

    /// What a collection must have room for.
    List<DenseSpace> spaces() {
        return embeddings.model().map(Meanings::space).stream().toList();
    }

    private static DenseSpace space(Embedder model) {
        String name = Vectors.meaning(model.model(), model.dimensions());
        return new DenseSpace(name, model.dimensions(), DenseSpace.Measure.PRODUCT);
    }

    /// Has the vectors made before anything is written: that takes long and may fail.
    void prepare(List<Point> points) {
        embeddings.fill(texts(points));
        embeddings.keepNewest(KEPT);
    }

    /// The points with their dense vectors.
    List<Point> on(List<Point> points) {
        if (spaces().isEmpty()) {
            return points;
        }
        String space = spaces().getFirst().name();
        List<float[]> vectors = embeddings.of(texts(points));
        return IntStream.range(0, points.size())
                .mapToObj(i -> with(points.get(i), new DenseVector(space, vectors.get(i))))
                .toList();
    }

    private static Point with(Point point, DenseVector dense) {
        return new Point(point.id(), point.payload(), point.text(), dense);
    }

    private static List<String> texts(List<Point> points) {
        return points.stream()
                .map(point -> String.valueOf(point.payload().get(Payload.NAME)))
                .toList();
    }
}
