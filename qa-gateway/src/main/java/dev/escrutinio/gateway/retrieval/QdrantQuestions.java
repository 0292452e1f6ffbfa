package dev.escrutinio.gateway.retrieval;

import com.fasterxml.jackson.databind.ObjectReader;
import com.google.common.primitives.Floats;
import dev.escrutinio.contracts.index.Collections;
import dev.escrutinio.contracts.index.Payload;
import dev.escrutinio.contracts.index.Vectors;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.edge.embedding.Embedder;
import dev.escrutinio.edge.wire.Json;
import io.qdrant.client.QdrantClient;
import io.qdrant.client.QueryFactory;
import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.grpc.Collections.AliasDescription;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.Fusion;
import io.qdrant.client.grpc.Points.PrefetchQuery;
import io.qdrant.client.grpc.Points.Query;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.ScoredPoint;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/// The solved questions in Qdrant behind the alias `questions`: by 3-grams and, where both sides have the same
/// embedding model, by meaning too.
final class QdrantQuestions implements SolvedQuestions {
    private static final Logger LOG = Logger.getLogger(QdrantQuestions.class);
    private static final ObjectReader PLAN = Json.reader(Plan.class);

    private static final Duration QUIET = Duration.ofSeconds(5);
    private static final int CANDIDATES = 20;

    private final QdrantClient client;
    private final Duration timeout;
    private final Optional<QuestionMeaning> meaning;

    /// Until when nothing is asked, in nanoseconds: what failed just now would only cost another wait.
    private volatile long quietUntil = System.nanoTime();

    /// Name of the collection behind the alias.
    private volatile String collection = "";

    QdrantQuestions(QdrantClient client, Duration timeout, Optional<Embedder> model) {
        this.client = client;
        this.timeout = timeout;
        this.meaning = model.map(QuestionMeaning::new);
    }

    @Override
    public List<Solved> nearest(String question, int most) {
        if (System.nanoTime() - quietUntil < 0) {
            return List.of();
        }
        try {
            return found(question, most).stream()
                    .map(ScoredPoint::getPayloadMap)
                    .flatMap(payload -> solved(payload).stream())
                    .toList();
        } catch (QdrantUnavailableException e) {
            // no dataset was announced yet, or the server is away: nothing depends on it
            quietUntil = System.nanoTime() + QUIET.toNanos();
            LOG.debugf("no solved questions: %s", e.getMessage());
            return List.of();
        }
    }

    @Override
    public String version() {
        return collection;
    }

    /// Looks at what is behind the alias again.
    void check() {
        try {
            collection = SparseSearch.await(client.listAliasesAsync(timeout), timeout).stream()
                    .filter(alias -> alias.getAliasName().equals(Collections.QUESTIONS))
                    .map(AliasDescription::getCollectionName)
                    .findFirst()
                    .orElse("");
        } catch (QdrantUnavailableException e) {
            collection = "";
            LOG.debugf("solved questions not seen: %s", e.getMessage());
        }
    }

    private List<ScoredPoint> found(String question, int most) {
        return meaning.flatMap(known -> byBoth(known, question, most))
                .orElseGet(() -> SparseSearch.nearest(client, timeout, Collections.QUESTIONS, question, most));
    }

    /// Empty if the meaning is of no use now.
    private Optional<List<ScoredPoint>> byBoth(QuestionMeaning known, String question, int most) {
        Optional<Query> grams = SparseSearch.query(question);
        Optional<float[]> vector = grams.isEmpty() ? Optional.empty() : known.of(question);
        if (vector.isEmpty()) {
            return Optional.empty();
        }
        QueryPoints query = QueryPoints.newBuilder()
                .setCollectionName(Collections.QUESTIONS)
                .addPrefetch(candidates(Vectors.TEXT, grams.get()))
                .addPrefetch(candidates(known.space(), QueryFactory.nearest(Floats.asList(vector.get()))))
                .setQuery(QueryFactory.fusion(Fusion.RRF))
                .setLimit(most)
                .setWithPayload(WithPayloadSelectorFactory.enable(true))
                .build();
        try {
            return Optional.of(SparseSearch.await(client.queryAsync(query, timeout), timeout));
        } catch (QdrantUnavailableException e) {
            if (!e.isRefusal()) {
                throw e;
            }
            known.rest("the collection has no vectors of the model");
            return Optional.empty();
        }
    }

    private static PrefetchQuery candidates(String space, Query query) {
        return PrefetchQuery.newBuilder()
                .setUsing(space)
                .setQuery(query)
                .setLimit(CANDIDATES)
                .build();
    }

    private static Optional<Solved> solved(Map<String, Value> payload) {
        String question = SparseSearch.text(payload, Payload.NAME);
        String plan = SparseSearch.text(payload, Payload.PLAN);
        try {
            return question.isEmpty() || plan.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Solved(question, PLAN.readValue(plan)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
