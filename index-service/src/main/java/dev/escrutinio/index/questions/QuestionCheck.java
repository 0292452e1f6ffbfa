package dev.escrutinio.index.questions;

import dev.escrutinio.contracts.index.Payload;
import dev.escrutinio.index.store.Content;
import dev.escrutinio.index.store.ContentHash;
import dev.escrutinio.index.store.Point;
import dev.escrutinio.index.store.PointStore;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Whether written questions may go live: they are what was written, and look-ups by their own words find them.
record QuestionCheck(PointStore store) {

    private static final int CANARIES = 20;
    private static final int WITHIN = 20;

    /// @throws IOException saying in Spanish what is wrong
    void require(String collection, List<Point> points, Content written) throws IOException {
        ContentHash hash = new ContentHash();
        store.readAll(collection, hash::add);
        if (!hash.content().equals(written)) {
            throw new IOException("La colección %s no tiene lo que se escribió: %s en vez de %s"
                    .formatted(collection, hash.content(), written));
        }
        int step = Math.max(1, points.size() / CANARIES);
        for (int i : IntStream.iterate(0, i -> i < points.size(), i -> i + step).toArray()) {
            String question = String.valueOf(points.get(i).payload().get(Payload.NAME));
            if (store.byText(collection, question, Map.of(), WITHIN).stream()
                    .noneMatch(hit -> hit.name().equals(question))) {
                throw new IOException("La pregunta «%s» no se encuentra en %s".formatted(question, collection));
            }
        }
    }
}
