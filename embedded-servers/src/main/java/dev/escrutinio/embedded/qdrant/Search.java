package dev.escrutinio.embedded.qdrant;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A query made ready: which points, in what order, how many.
record Search(
        List<Search> sources,
        Ranking ranking,
        Condition filter,
        @Nullable Float threshold,
        long limit) {

    /// What puts points in order.
    sealed interface Ranking {

        record ById() implements Ranking {}

        record Nearest(Scorer scorer) implements Ranking {}

        /// Reciprocal rank fusion of the sources; a weight for each.
        record Rrf(int k, List<Float> weights) implements Ranking {}
    }
}
