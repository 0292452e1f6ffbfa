package dev.escrutinio.gateway.retrieval;

import com.fasterxml.jackson.databind.ObjectReader;
import dev.escrutinio.contracts.index.Collections;
import dev.escrutinio.contracts.index.Payload;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.edge.wire.Json;
import io.qdrant.client.QdrantClient;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.ScoredPoint;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/// The solved questions in Qdrant: sparse vectors of 3-grams behind the alias `questions`.
final class QdrantQuestions implements SolvedQuestions {
    private static final Logger LOG = Logger.getLogger(QdrantQuestions.class);
    private static final ObjectReader PLAN = Json.reader(Plan.class);

    private static final Duration QUIET = Duration.ofSeconds(5);

    private final QdrantClient client;
    private final Duration timeout;

    /// Until when nothing is asked, in nanoseconds: what failed just now would only cost another wait.
    private volatile long quietUntil = System.nanoTime();

    QdrantQuestions(QdrantClient client, Duration timeout) {
        this.client = client;
        this.timeout = timeout;
    }

    @Override
    public List<Solved> nearest(String question, int most) {
        if (System.nanoTime() - quietUntil < 0) {
            return List.of();
        }
        try {
            return SparseSearch.nearest(client, timeout, Collections.QUESTIONS, question, most).stream()
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
