package dev.escrutinio.gateway.retrieval;

import static io.qdrant.client.PointIdFactory.id;
import static io.qdrant.client.ValueFactory.value;
import static io.qdrant.client.VectorFactory.vector;
import static io.qdrant.client.VectorsFactory.namedVectors;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.index.Collections;
import dev.escrutinio.contracts.index.Payload;
import dev.escrutinio.contracts.index.Trigrams;
import dev.escrutinio.contracts.index.Vectors;
import dev.escrutinio.embedded.testing.Address;
import dev.escrutinio.embedded.testing.TestServers;
import dev.escrutinio.gateway.retrieval.Vocabulary.IndexState;
import io.qdrant.client.QdrantClient;
import io.qdrant.client.QdrantGrpcClient;
import io.qdrant.client.grpc.Points.PointStruct;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QdrantVocabularyIT {
    private static final String COLLECTION = "vocabulary--v1--gateway-test";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static QdrantClient client;

    private final QdrantVocabulary vocabulary = new QdrantVocabulary(client, PATIENCE);

    @BeforeAll
    static void indexOfThreeTowns() throws ExecutionException, InterruptedException {
        Address qdrant = TestServers.qdrant();
        client = new QdrantClient(QdrantGrpcClient.newBuilder(qdrant.host(), qdrant.port(), false, false)
                .build());
        SparseCollection.create(client, COLLECTION);
        client.upsertAsync(
                        COLLECTION,
                        List.of(
                                town(1, "39087", "Torrelavega"),
                                town(2, "24115", "Ponferrada"),
                                town(3, "47085", "Medina del Campo")))
                .get();
    }

    @BeforeEach
    void aliasPointsToIt() throws ExecutionException, InterruptedException {
        client.createAliasAsync(Collections.VOCABULARY, COLLECTION).get();
    }

    @AfterAll
    static void close() throws ExecutionException, InterruptedException {
        client.deleteCollectionAsync(COLLECTION).get();
        client.close();
    }

    @Test
    void nearestNamesComeBestFirst() {
        vocabulary.check();
        assertThat(vocabulary.nearest("Torrelabega", "v1").getFirst())
                .isEqualTo(new Vocabulary.Entry("place", "39087", "Torrelavega", "Torrelavega"));
        assertThat(vocabulary.nearest("Ponferada", "v1").getFirst().id()).isEqualTo("24115");
    }

    @Test
    void indexOfOtherFactsIsStaleAndNotUsed() {
        vocabulary.check();
        assertThat(vocabulary.state("v1")).isEqualTo(IndexState.CURRENT);
        assertThat(vocabulary.state("v2")).isEqualTo(IndexState.STALE);
        assertThat(vocabulary.nearest("Torrelabega", "v2")).isEmpty();
    }

    @Test
    void aliasThatGoesIsMissing() throws ExecutionException, InterruptedException {
        vocabulary.check();
        client.deleteAliasAsync(Collections.VOCABULARY).get();
        vocabulary.check();
        assertThat(vocabulary.state("v1")).isEqualTo(IndexState.MISSING);
    }

    @Test
    void serverThatDoesNotAnswerIsMissing() {
        try (QdrantClient nowhere = new QdrantClient(
                QdrantGrpcClient.newBuilder("127.0.0.1", 1, false, false).build())) {
            QdrantVocabulary unreachable = new QdrantVocabulary(nowhere, Duration.ofMillis(300));
            unreachable.check();
            assertThat(unreachable.state("v1")).isEqualTo(IndexState.MISSING);
            assertThat(unreachable.nearest("Torrelabega", "v1")).isEmpty();
        }
    }

    private static PointStruct town(long id, String code, String name) {
        List<Integer> indices = Trigrams.of(name).keySet().stream().toList();
        List<Float> weights = Trigrams.of(name).values().stream().toList();
        return PointStruct.newBuilder()
                .setId(id(id))
                .setVectors(namedVectors(Map.of(Vectors.TEXT, vector(weights, indices))))
                .putAllPayload(Map.of(
                        Payload.KIND, value("place"),
                        Payload.ID, value(code),
                        Payload.NAME, value(name),
                        Payload.INDEXED_NAME, value(name),
                        Payload.FACTS_VERSION, value("v1")))
                .build();
    }
}
