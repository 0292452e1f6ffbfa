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
import dev.escrutinio.gateway.testing.ScriptedBrain;
import io.qdrant.client.QdrantClient;
import io.qdrant.client.QdrantGrpcClient;
import io.qdrant.client.grpc.Points.PointStruct;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class QdrantQuestionsIT {
    private static final String COLLECTION = "questions--gateway-test";
    private static final String PLAN = """
            {"type":"query","elections":["2019-11"],"places":{"type":"named","codes":["39087"],"together":false},
            "measures":[{"id":"vote_share","party":"vox"}],"operation":{"type":"value"}}""";

    private static QdrantClient client;

    @BeforeAll
    static void twoQuestions() throws ExecutionException, InterruptedException {
        Address qdrant = TestServers.qdrant();
        client = new QdrantClient(QdrantGrpcClient.newBuilder(qdrant.host(), qdrant.port(), false, false)
                .build());
        SparseCollection.create(client, COLLECTION);
        client.upsertAsync(
                        COLLECTION,
                        List.of(question(1, "Vox en Torrelavega", PLAN), question(2, "Vox en Ponferrada", "{}")))
                .get();
        client.createAliasAsync(Collections.QUESTIONS, COLLECTION).get();
    }

    @AfterAll
    static void close() throws ExecutionException, InterruptedException {
        client.deleteCollectionAsync(COLLECTION).get();
        client.close();
    }

    @Test
    void nearestQuestionsComeWithTheirPlansAndThoseWithoutOneDoNot() {
        SolvedQuestions questions = new QdrantQuestions(client, Duration.ofSeconds(10), Optional.empty());
        assertThat(questions.nearest("¿Y Vox en Torrelavega?", 5))
                .containsExactly(new SolvedQuestions.Solved("Vox en Torrelavega", ScriptedBrain.plan("39087")));
    }

    @Test
    void collectionBehindTheAliasTellsWhichQuestionsTheseAre() {
        QdrantQuestions questions = new QdrantQuestions(client, Duration.ofSeconds(10), Optional.empty());
        assertThat(questions.version()).isEmpty();
        questions.check();
        assertThat(questions.version()).isEqualTo(COLLECTION);
    }

    @Test
    void serverThatDoesNotAnswerHasNone() {
        try (QdrantClient nowhere = new QdrantClient(
                QdrantGrpcClient.newBuilder("127.0.0.1", 1, false, false).build())) {
            QdrantQuestions questions = new QdrantQuestions(nowhere, Duration.ofMillis(300), Optional.empty());
            questions.check();
            assertThat(questions.version()).isEmpty();
            assertThat(questions.nearest("Vox en Torrelavega", 5)).isEmpty();
            assertThat(questions.nearest("Vox en Torrelavega", 5)).isEmpty();
        }
    }

    private static PointStruct question(long id, String text, String plan) {
        List<Integer> indices = Trigrams.of(text).keySet().stream().toList();
        List<Float> weights = Trigrams.of(text).values().stream().toList();
        return PointStruct.newBuilder()
                .setId(id(id))
                .setVectors(namedVectors(Map.of(Vectors.TEXT, vector(weights, indices))))
                .putAllPayload(Map.of(Payload.NAME, value(text), Payload.PLAN, value(plan)))
                .build();
    }
}
