package dev.escrutinio.gateway.retrieval;

import static dev.escrutinio.embedded.testing.EmbeddingServer.vectors;
import static io.qdrant.client.PointIdFactory.id;
import static io.qdrant.client.ValueFactory.value;
import static io.qdrant.client.VectorFactory.vector;
import static io.qdrant.client.VectorsFactory.namedVectors;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.Floats;
import dev.escrutinio.contracts.index.Collections;
import dev.escrutinio.contracts.index.Payload;
import dev.escrutinio.contracts.index.Trigrams;
import dev.escrutinio.contracts.index.Vectors;
import dev.escrutinio.edge.embedding.Embedder;
import dev.escrutinio.edge.embedding.EmbeddingConfig;
import dev.escrutinio.edge.embedding.OpenAiEmbedder;
import dev.escrutinio.embedded.testing.Address;
import dev.escrutinio.embedded.testing.EmbeddingServer;
import dev.escrutinio.embedded.testing.EmbeddingServer.Act;
import dev.escrutinio.embedded.testing.TestServers;
import dev.escrutinio.embedded.testing.TokenFile;
import io.qdrant.client.QdrantClient;
import io.qdrant.client.QdrantGrpcClient;
import io.qdrant.client.grpc.Collections.Distance;
import io.qdrant.client.grpc.Collections.VectorParams;
import io.qdrant.client.grpc.Points.PointStruct;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Solved questions with the dense vectors of a scripted embedding model.
@QuarkusTest
@QuarkusTestResource(TokenFile.class)
class DenseQuestionsIT {
    private static final String COLLECTION = "questions--dense-gateway-test";
    private static final String MODEL = "acme/modelo";
    private static final String PLAN = """
            {"type":"query","elections":["2019-11"],"places":{"type":"named","codes":["39087"],"together":false},
            "measures":[{"id":"vote_share","party":"vox"}],"operation":{"type":"value"}}""";

    /// Means «abstención», and shares no 3-gram with it.
    private static final String PARAPHRASE = "¿Cuánta gente no votó?";

    private QdrantClient client;
    private EmbeddingServer server;

    @BeforeEach
    void twoQuestions() throws Exception {
        Address qdrant = TestServers.qdrant();
        client = new QdrantClient(QdrantGrpcClient.newBuilder(qdrant.host(), qdrant.port(), false, false)
                .build());
        SparseCollection.create(
                client,
                COLLECTION,
                Map.of(
                        Vectors.meaning(MODEL, 2),
                        VectorParams.newBuilder()
                                .setSize(2)
                                .setDistance(Distance.Dot)
                                .build()));
        client.upsertAsync(
                        COLLECTION,
                        List.of(question(1, "Abstención en Soria"), question(2, "Cuánta gente votó a Vox en Soria")))
                .get();
        client.createAliasAsync(Collections.QUESTIONS, COLLECTION).get();
        server = EmbeddingServer.start(vectors(DenseQuestionsIT::meaning));
    }

    @AfterEach
    void close() throws Exception {
        server.close();
        client.deleteCollectionAsync(COLLECTION).get();
        client.close();
    }

    private static float[] meaning(String text) {
        return text.contains("Abstención") || text.contains("no votó") ? new float[] {1, 0} : new float[] {0, 1};
    }

    @Test
    void paraphraseIsFoundByItsMeaningAndTheRestByItsLetters() {
        assertThat(asked(questions(MODEL, 2), PARAPHRASE))
                .containsExactlyInAnyOrder("Abstención en Soria", "Cuánta gente votó a Vox en Soria");
        assertThat(server.requests()).containsExactly(List.of(PARAPHRASE));
    }

    @Test
    void withoutTheModelItIsFoundByItsLettersAlone() {
        assertThat(asked(new QdrantQuestions(client, Duration.ofSeconds(10), Optional.empty()), PARAPHRASE))
                .containsExactly("Cuánta gente votó a Vox en Soria");
    }

    /// The collection has no vectors under the other model's name, so none are ever compared.
    @Test
    void otherModelOrSizeThanTheCollectionsIsNeverMixedIn() {
        QdrantQuestions otherModel = questions("acme/otro", 2);
        assertThat(asked(otherModel, PARAPHRASE)).containsExactly("Cuánta gente votó a Vox en Soria");
        assertThat(asked(otherModel, PARAPHRASE)).containsExactly("Cuánta gente votó a Vox en Soria");
        // and it is not asked for what is of no use
        assertThat(server.requests()).hasSize(1);

        server.behave(vectors(text -> new float[] {1, 0, 0}));
        assertThat(asked(questions(MODEL, 3), PARAPHRASE)).containsExactly("Cuánta gente votó a Vox en Soria");
    }

    @Test
    void modelThatFailsIsDoneWithoutAndLeftInPeaceAndNothingOfTheQuestionIsLogged() {
        StringBuilder logged = new StringBuilder();
        Handler ear = new Ear(logged);
        Logger log = Logger.getLogger("dev.escrutinio");
        log.addHandler(ear);
        try {
            server.behave(texts -> new Act.Fail(500));
            QdrantQuestions questions = questions(MODEL, 2);
            assertThat(asked(questions, PARAPHRASE)).containsExactly("Cuánta gente votó a Vox en Soria");
            assertThat(asked(questions, PARAPHRASE)).containsExactly("Cuánta gente votó a Vox en Soria");
            assertThat(server.requests()).hasSize(1);
        } finally {
            log.removeHandler(ear);
        }
        assertThat(logged).contains("responde 500").doesNotContain("gente");
    }

    @Test
    void deadModelIsDoneWithout() {
        QdrantQuestions questions = questions(MODEL, 2);
        server.close();
        assertThat(asked(questions, PARAPHRASE)).containsExactly("Cuánta gente votó a Vox en Soria");
    }

    @Test
    void modelThatNeverAnswersIsDoneWithout() {
        server.behave(texts -> new Act.Hang());
        Embedder hasty =
                OpenAiEmbedder.of(config(MODEL, 2), Duration.ofMillis(200)).orElseThrow();
        QdrantQuestions questions = new QdrantQuestions(client, Duration.ofSeconds(10), Optional.of(hasty));
        assertThat(asked(questions, PARAPHRASE)).containsExactly("Cuánta gente votó a Vox en Soria");
    }

    private QdrantQuestions questions(String model, int dimensions) {
        return new QdrantQuestions(
                client, Duration.ofSeconds(10), OpenAiEmbedder.of(config(model, dimensions), Duration.ofSeconds(30)));
    }

    private EmbeddingConfig config(String model, int dimensions) {
        return new SmallRyeConfigBuilder()
                .withMapping(EmbeddingConfig.class)
                .withDefaultValues(Map.of(
                        "escrutinio.embedding.base-url", server.address().toString(),
                        "escrutinio.embedding.model", model,
                        "escrutinio.embedding.dimensions", String.valueOf(dimensions)))
                .build()
                .getConfigMapping(EmbeddingConfig.class);
    }

    private static List<String> asked(QdrantQuestions questions, String question) {
        return questions.nearest(question, 5).stream()
                .map(SolvedQuestions.Solved::question)
                .toList();
    }

    private static PointStruct question(long number, String text) {
        List<Integer> indices = List.copyOf(Trigrams.of(text).keySet());
        List<Float> weights = List.copyOf(Trigrams.of(text).values());
        return PointStruct.newBuilder()
                .setId(id(number))
                .setVectors(namedVectors(Map.of(
                        Vectors.TEXT,
                        vector(weights, indices),
                        Vectors.meaning(MODEL, 2),
                        vector(Floats.asList(meaning(text))))))
                .putAllPayload(Map.of(Payload.NAME, value(text), Payload.PLAN, value(PLAN)))
                .build();
    }

    private static final class Ear extends Handler {
        private final StringBuilder heard;

        private Ear(StringBuilder heard) {
            this.heard = heard;
        }

        @Override
        public void publish(LogRecord line) {
            heard.append(line.getMessage()).append(Arrays.toString(line.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
