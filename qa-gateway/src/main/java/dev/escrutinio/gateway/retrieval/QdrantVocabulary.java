package dev.escrutinio.gateway.retrieval;

import dev.escrutinio.contracts.index.Collections;
import dev.escrutinio.contracts.index.Payload;
import dev.escrutinio.contracts.index.Trigrams;
import dev.escrutinio.contracts.index.Vectors;
import io.qdrant.client.QdrantClient;
import io.qdrant.client.QueryFactory;
import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import io.qdrant.client.grpc.Points.ScoredPoint;
import io.qdrant.client.grpc.Points.ScrollPoints;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/// The vocabulary in Qdrant: sparse vectors of 3-grams behind the alias `vocabulary`.
final class QdrantVocabulary implements Vocabulary {
    private static final Logger LOG = Logger.getLogger(QdrantVocabulary.class);
    private static final int CANDIDATES = 20;

    private final QdrantClient client;
    private final Duration timeout;

    /// Facts version that the index was built from; empty while it cannot be seen.
    private volatile String indexedVersion = "";

    QdrantVocabulary(QdrantClient client, Duration timeout) {
        this.client = client;
        this.timeout = timeout;
    }

    @Override
    public List<Entry> nearest(String text, String factsVersion) {
        if (state(factsVersion) != IndexState.CURRENT) {
            return List.of();
        }
        try {
            return await(client.queryAsync(query(text), timeout)).stream()
                    .map(ScoredPoint::getPayloadMap)
                    .map(QdrantVocabulary::entry)
                    .toList();
        } catch (QdrantUnavailableException e) {
            indexedVersion = "";
            LOG.warnf("vocabulary index does not answer, spelling help is off: %s", e.getMessage());
            return List.of();
        }
    }

    @Override
    public IndexState state(String factsVersion) {
        String indexed = indexedVersion;
        if (indexed.isEmpty()) {
            return IndexState.MISSING;
        }
        return indexed.equals(factsVersion) ? IndexState.CURRENT : IndexState.STALE;
    }

    /// Looks at the index behind the alias again.
    void check() {
        String before = indexedVersion;
        try {
            indexedVersion = await(client.scrollAsync(onePoint(), timeout)).getResultList().stream()
                    .map(RetrievedPoint::getPayloadMap)
                    .map(payload -> text(payload, Payload.FACTS_VERSION))
                    .findFirst()
                    .orElse("");
        } catch (QdrantUnavailableException e) {
            indexedVersion = "";
            LOG.debugf("vocabulary index not seen: %s", e.getMessage());
        }
        if (!indexedVersion.equals(before)) {
            LOG.infof("vocabulary index now of factsVersion=%s", indexedVersion.isEmpty() ? "none" : indexedVersion);
        }
    }

    private static ScrollPoints onePoint() {
        return ScrollPoints.newBuilder()
                .setCollectionName(Collections.VOCABULARY)
                .setLimit(1)
                .setWithPayload(WithPayloadSelectorFactory.enable(true))
                .build();
    }

    private static QueryPoints query(String text) {
        List<Float> values = new ArrayList<>();
        List<Integer> indices = new ArrayList<>();
        Trigrams.of(text).forEach((index, weight) -> {
            indices.add(index);
            values.add(weight);
        });
        return QueryPoints.newBuilder()
                .setCollectionName(Collections.VOCABULARY)
                .setUsing(Vectors.TEXT)
                .setQuery(QueryFactory.nearest(values, indices))
                .setLimit(CANDIDATES)
                .setWithPayload(WithPayloadSelectorFactory.enable(true))
                .build();
    }

    private static Entry entry(Map<String, Value> payload) {
        return new Entry(
                text(payload, Payload.KIND),
                text(payload, Payload.ID),
                text(payload, Payload.NAME),
                text(payload, Payload.INDEXED_NAME));
    }

    private static String text(Map<String, Value> payload, String key) {
        Value value = payload.get(key);
        return value == null ? "" : value.getStringValue();
    }

    private <T> T await(Future<T> future) {
        try {
            return future.get(timeout.toMillis() + 100, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            future.cancel(true);
            throw new QdrantUnavailableException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QdrantUnavailableException(e);
        }
    }

    private static final class QdrantUnavailableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        QdrantUnavailableException(Exception cause) {
            super(cause);
        }
    }
}
