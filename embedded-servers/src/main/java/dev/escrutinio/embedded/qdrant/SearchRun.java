package dev.escrutinio.embedded.qdrant;

import dev.escrutinio.embedded.qdrant.Search.Ranking;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Runs searches by looking at every point.
final class SearchRun {

    private final PointTable table;

    SearchRun(PointTable table) {
        this.table = table;
    }

    List<Hit> run(Search search) {
        return switch (search.ranking()) {
            case Ranking.ById _ -> byId(search);
            case Ranking.Nearest(Scorer scorer) -> nearest(search, scorer);
            case Ranking.Rrf(int k, List<Float> weights) -> fuse(search, k, weights);
        };
    }

    private List<Hit> byId(Search search) {
        return candidates(search)
                .filter(point -> passes(search.filter(), point))
                .limit(search.limit())
                .map(point -> new Hit(point.key(), 1, false))
                .toList();
    }

    private List<Hit> nearest(Search search, Scorer scorer) {
        TopHits top = new TopHits(search.limit(), scorer.smallerIsBetter());
        if (search.sources().isEmpty()) {
            for (long offset : table.inOrder()) {
                consider(table.at(offset), search, scorer, top);
            }
        } else {
            candidates(search).forEach(point -> consider(point, search, scorer, top));
        }
        return top.sorted();
    }

    private static void consider(StoredPoint point, Search search, Scorer scorer, TopHits top) {
        float score = scorer.score(point);
        if (Float.isNaN(score)
                || !top.mightTake(score)
                || !beats(search.threshold(), score, scorer.smallerIsBetter())) {
            return;
        }
        Hit hit = new Hit(point.key(), score, true);
        if (top.wouldTake(hit) && passes(search.filter(), point)) {
            top.add(hit);
        }
    }

    private static boolean beats(@Nullable Float threshold, float score, boolean smallerIsBetter) {
        if (threshold == null) {
            return true;
        }
        return smallerIsBetter ? score < threshold : score > threshold;
    }

    private static boolean passes(Condition filter, StoredPoint point) {
        return filter.passesAll() || filter.test(Candidate.of(point));
    }

    /// All points, or those that the sources found.
    private Stream<StoredPoint> candidates(Search search) {
        if (search.sources().isEmpty()) {
            return table.inOrder().stream().map(table::at);
        }
        return search.sources().stream()
                .flatMap(source -> run(source).stream())
                .map(Hit::key)
                .distinct()
                .flatMap(key -> table.find(key).stream());
    }

    /// Unlike elsewhere, a score equal to the threshold stays.
    private List<Hit> fuse(Search search, int k, List<Float> weights) {
        Map<PointKey, Float> sums = new HashMap<>();
        for (int source = 0; source < search.sources().size(); source++) {
            float weight = weights.isEmpty() ? 1 : weights.get(source);
            List<Hit> hits = run(search.sources().get(source));
            for (int rank = 0; rank < hits.size(); rank++) {
                sums.merge(hits.get(rank).key(), share(rank, k, weight), Float::sum);
            }
        }
        List<Hit> fused = new ArrayList<>();
        sums.forEach((key, sum) -> {
            if (search.threshold() == null || sum >= search.threshold()) {
                fused.add(new Hit(key, sum, true));
            }
        });
        fused.sort(Hit.bestFirst(false));
        return fused.stream().limit(search.limit()).toList();
    }

    private static float share(int rank, int k, float weight) {
        return weight == 0 ? 0 : 1 / ((rank + 1) / weight + k - 1);
    }
}
