package dev.escrutinio.gateway.retrieval;

import dev.escrutinio.contracts.index.Trigrams;
import dev.escrutinio.contracts.index.Vectors;
import io.qdrant.client.QdrantClient;
import io.qdrant.client.QueryFactory;
import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.Query;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.ScoredPoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Looks for points by the 3-grams of a text.
final class SparseSearch {
    private static final int GRACE_MILLIS = 100;

    private SparseSearch() {}

    /// Points most like a text, best first.
    ///
    /// @throws QdrantUnavailableException if there is no answer in time
    static List<ScoredPoint> nearest(QdrantClient client, Duration timeout, String collection, String text, int most) {
        Optional<Query> grams = query(text);
        if (grams.isEmpty()) {
            return List.of();
        }
        QueryPoints query = QueryPoints.newBuilder()
                .setCollectionName(collection)
                .setUsing(Vectors.TEXT)
                .setQuery(grams.get())
                .setLimit(most)
                .setWithPayload(WithPayloadSelectorFactory.enable(true))
                .build();
        return await(client.queryAsync(query, timeout), timeout);
    }

    /// The 3-grams of a text; empty for one without letters or digits.
    static Optional<Query> query(String text) {
        List<Float> values = new ArrayList<>();
        List<Integer> indices = new ArrayList<>();
        Trigrams.of(text).forEach((index, weight) -> {
            indices.add(index);
            values.add(weight);
        });
        return indices.isEmpty() ? Optional.empty() : Optional.of(QueryFactory.nearest(values, indices));
    }

    static String text(Map<String, Value> payload, String key) {
        Value value = payload.get(key);
        return value == null ? "" : value.getStringValue();
    }

    /// @throws QdrantUnavailableException if there is no answer in time
    static <T> T await(Future<T> future, Duration timeout) {
        try {
            return future.get(timeout.toMillis() + GRACE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            future.cancel(true);
            throw new QdrantUnavailableException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QdrantUnavailableException(e);
        }
    }
}
