package dev.escrutinio.index.build;

import dev.escrutinio.contracts.index.Collections;
import dev.escrutinio.contracts.index.Payload;
import dev.escrutinio.contracts.index.Vectors;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.index.store.Content;
import dev.escrutinio.index.store.ContentHash;
import dev.escrutinio.index.store.DenseSpace;
import dev.escrutinio.index.store.Point;
import dev.escrutinio.index.store.PointStore;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/// Writes the points of a facts version into new collections.
final class IndexWriter {

    private final PointStore store;
    private final int batchSize;

    IndexWriter(PointStore store, int batchSize) {
        this.store = store;
        this.batchSize = batchSize;
    }

    long count(Facts facts) {
        return new VocabularyPoints(facts).points().count() + new RowPoints(facts).count();
    }

    /// @param progress hears the number of points written so far, and may stop the build by throwing
    BuildState.Contents write(Build build, Facts facts, LongConsumer progress) {
        String vocabulary = build.collection(Collections.VOCABULARY);
        store.create(vocabulary, List.of(), List.of(Payload.KIND, Payload.LEVEL));
        Content names = write(vocabulary, new VocabularyPoints(facts).points(), progress);
        String rows = build.collection(Collections.ROWS);
        store.create(
                rows,
                List.of(new DenseSpace(Vectors.PROFILE, Vectors.PROFILE_SIZE, DenseSpace.Measure.DISTANCE)),
                List.of(Payload.ELECTION, Payload.LEVEL, Payload.ID, Payload.PROVINCE));
        LongConsumer onTop = written -> progress.accept(names.points() + written);
        return new BuildState.Contents(write(rows, new RowPoints(facts).points(), onTop), names);
    }

    private Content write(String collection, Stream<Point> points, LongConsumer progress) {
        ContentHash hash = new ContentHash();
        store.write(
                collection,
                points.peek(hash::add)
                        .gather(Gatherers.windowFixed(batchSize))
                        .peek(_ -> progress.accept(hash.content().points()))
                        .iterator());
        return hash.content();
    }
}
