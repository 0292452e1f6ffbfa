package dev.escrutinio.gateway.retrieval;

import dev.escrutinio.contracts.index.Collections;
import dev.escrutinio.contracts.index.Payload;
import io.qdrant.client.QdrantClient;
import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import io.qdrant.client.grpc.Points.ScoredPoint;
import io.qdrant.client.grpc.Points.ScrollPoints;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
            return SparseSearch.nearest(client, timeout, Collections.VOCABULARY, text, CANDIDATES).stream()
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
            indexedVersion =
                    SparseSearch.await(client.scrollAsync(onePoint(), timeout), timeout).getResultList().stream()
                            .map(RetrievedPoint::getPayloadMap)
                            .map(payload -> SparseSearch.text(payload, Payload.FACTS_VERSION))
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

    private static Entry entry(Map<String, Value> payload) {
        return new Entry(
                SparseSearch.text(payload, Payload.KIND),
                SparseSearch.text(payload, Payload.ID),
                SparseSearch.text(payload, Payload.NAME),
                SparseSearch.text(payload, Payload.INDEXED_NAME));
    }
}
