package dev.escrutinio.index.questions;

import dev.escrutinio.contracts.index.Payload;
import dev.escrutinio.index.store.Content;
import dev.escrutinio.index.store.ContentHash;
import dev.escrutinio.index.store.Point;
import dev.escrutinio.index.store.PointStore;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Whether written questions may go live: they are what was written, and look-ups by their own words find them.
record QuestionCheck(PointStore store) {

    private static final int WITHIN = 20;

    /// Product of a vector of length 1 with itself, but for rounding.
    private static final float SAME = 0.999f;

    /// @throws IOException saying in Spanish what is wrong
    ///
    /// @param canaries some of the points
    void require(String collection, List<Point> canaries, Content written) throws IOException {
        ContentHash hash = new ContentHash();
        store.readAll(collection, hash::add);
        if (!hash.content().equals(written)) {
            throw new IOException("La colección %s no tiene lo que se escribió: %s en vez de %s"
                    .formatted(collection, hash.content(), written));
        }
        for (Point canary : canaries) {
            if (!foundByWords(collection, canary) || !foundByMeaning(collection, canary)) {
                throw new IOException("La pregunta «%s» no se encuentra en %s".formatted(name(canary), collection));
            }
        }
    }

    private boolean foundByWords(String collection, Point canary) {
        return store.byText(collection, name(canary), Map.of(), WITHIN).stream()
                .anyMatch(hit -> hit.name().equals(name(canary)));
    }

    /// By itself or, where a model makes the same of several questions, by one of those.
    private boolean foundByMeaning(String collection, Point canary) {
        return canary.dense().space().isEmpty()
                || store.byDense(collection, canary.dense(), 1).stream().anyMatch(hit -> hit.score() > SAME);
    }

    private static String name(Point point) {
        return String.valueOf(point.payload().get(Payload.NAME));
    }
}
