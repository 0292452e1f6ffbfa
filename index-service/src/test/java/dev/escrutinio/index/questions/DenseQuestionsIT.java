package dev.escrutinio.index.questions;

import static dev.escrutinio.embedded.testing.EmbeddingServer.vectors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.escrutinio.contracts.events.DatasetReleased;
import dev.escrutinio.contracts.index.Vectors;
import dev.escrutinio.edge.embedding.EmbeddingConfig;
import dev.escrutinio.edge.embedding.EmbeddingException;
import dev.escrutinio.edge.embedding.OpenAiEmbedder;
import dev.escrutinio.embedded.testing.EmbeddedServersResource;
import dev.escrutinio.embedded.testing.EmbeddingServer;
import dev.escrutinio.embedded.testing.EmbeddingServer.Act;
import dev.escrutinio.index.embedding.Embeddings;
import dev.escrutinio.index.embedding.KeptVectors;
import dev.escrutinio.index.embedding.PatientEmbedder;
import dev.escrutinio.index.store.ContentHash;
import dev.escrutinio.index.store.DenseVector;
import dev.escrutinio.index.store.Point;
import dev.escrutinio.index.store.PointStore;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Questions with the dense vectors of a scripted embedding model.
@QuarkusTest
@WithTestResource(EmbeddedServersResource.class)
class DenseQuestionsIT {

    private static final int ATTEMPTS = 3;
    private static final Duration LONG = Duration.ofSeconds(30);

    @Inject
    PointStore store;

    @Inject
    QuestionJournal journal;

    @Inject
    KeptVectors kept;

    @TempDir
    Path folder;

    private static final AtomicInteger MODELS = new AtomicInteger();

    /// Each test has a model of its own: the vectors of the others stay in the database.
    private final String name = "acme/modelo-" + MODELS.incrementAndGet();

    private EmbeddingServer server;
    private SolvedQuestions questions;
    private WrittenDatasets datasets;
    private long next;

    @BeforeEach
    void serviceWithAModel() throws IOException {
        server = EmbeddingServer.start(vectors(DenseQuestionsIT::meaning));
        questions = new SolvedQuestions(store, journal, embeddings(server.address(), LONG));
        datasets = new WrittenDatasets(folder);
        next = journal.live().map(QuestionBuild::offset).orElse(-1L) + 1;
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /// What a question is about, and a little of its letters; of no particular length.
    private static float[] meaning(String text) {
        float letters = text.length() / 1000f;
        return text.contains("gan") ? new float[] {2, 0, letters} : new float[] {0, 3, letters};
    }

    @Test
    void questionsAreFoundByTheirMeaning() throws Exception {
        questions.take(datasets.answered("¿Quién ganó en Burgos?", "Votos del PP en Ávila"), next);

        assertThat(points()).allSatisfy(point -> {
            assertThat(point.dense().space()).isEqualTo(Vectors.meaning(name, 3));
            assertThat(length(point.dense().values())).isBetween(0.9999, 1.0001);
        });
        assertThat(store.byDense("questions", new DenseVector(Vectors.meaning(name, 3), new float[] {1, 0, 0}), 1)
                        .getFirst()
                        .name())
                .isEqualTo("¿Quién ganó en Burgos?");
        assertThat(journal.live().orElseThrow().embedding()).isEqualTo(name + " (3)");
    }

    @Test
    void replayAsksForNothingAndAnotherDatasetForWhatIsNewInIt() throws Exception {
        DatasetReleased first = datasets.answered("uno", "dos", "tres", "cuatro", "cinco");
        questions.take(first, next);
        QuestionBuild before = journal.live().orElseThrow();
        assertThat(server.requests())
                .containsExactly(List.of("uno", "dos"), List.of("tres", "cuatro"), List.of("cinco"));

        questions.take(first, next);
        assertThat(server.requests()).hasSize(3);
        QuestionBuild after = journal.live().orElseThrow();
        assertThat(after.id()).isNotEqualTo(before.id());
        assertThat(after.content()).isEqualTo(before.content());

        questions.take(datasets.answered("cinco", "seis", "uno"), next + 1);
        assertThat(server.requests()).hasSize(4).last().isEqualTo(List.of("seis"));
    }

    static List<Arguments> ways() {
        return List.of(
                way("responde 500", ATTEMPTS, texts -> new Act.Fail(500)),
                way("responde 429", ATTEMPTS, texts -> new Act.Fail(429)),
                way("responde 401", 1, texts -> new Act.Fail(401)),
                way("no se entiende", ATTEMPTS, texts -> new Act.Babble("<html>gateway</html>")),
                way("2 dimensiones en vez de 3", 1, vectors(text -> new float[] {1, 2})),
                way("0 vectores para 2 textos", 1, texts -> new Act.Vectors(List.of())),
                way(
                        "3 vectores para 2 textos",
                        1,
                        texts -> new Act.Vectors(
                                List.of(new float[] {1, 0, 0}, new float[] {0, 1, 0}, new float[] {0, 0, 1}))),
                way("no finitos", 1, texts -> new Act.Babble(twice("[1, 1e999, 0]"))),
                way("no se entiende", ATTEMPTS, texts -> new Act.Babble(twice("[1, NaN, 0]"))),
                way("vector nulo", 1, vectors(text -> new float[3])));
    }

    private static Arguments way(String reason, int tries, Function<List<String>, Act> script) {
        return Arguments.of(reason, tries, script);
    }

    private static String twice(String vector) {
        return "{\"data\": [{\"index\": 0, \"embedding\": %s}, {\"index\": 1, \"embedding\": %s}]}"
                .formatted(vector, vector);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void modelThatFailsLeavesTheLiveQuestionsAndSaysWhy(String reason, int tries, Function<List<String>, Act> script)
            throws Exception {
        questions.take(datasets.answered("antes"), next);
        QuestionBuild before = journal.live().orElseThrow();
        DatasetReleased dataset = datasets.answered("pregunta secreta", "y otra");
        server.behave(script);

        EmbeddingException failure =
                catchThrowableOfType(EmbeddingException.class, () -> questions.take(dataset, next + 1));

        assertThat(failure).hasMessageContaining(reason);
        assertThat(failure.toString()).doesNotContain("secreta");
        assertThat(server.requests()).hasSize(1 + tries);
        QuestionBuild failed = journal.newest().orElseThrow();
        assertThat(failed.state()).isEqualTo(QuestionBuild.State.FAILED);
        assertThat(failed.reason()).isEqualTo(failure.getMessage());
        assertThat(store.collections()).doesNotContain(failed.collection());
        assertThat(journal.live()).contains(before);
        assertThat(store.aliases()).containsEntry("questions", before.collection());

        server.behave(vectors(DenseQuestionsIT::meaning));
        questions.take(dataset, next + 1);
        assertThat(names()).containsExactlyInAnyOrder("pregunta secreta", "y otra");
    }

    @Test
    void serverThatNeverAnswersIsNotWaitedForForEver() throws Exception {
        questions.take(datasets.answered("antes"), next);
        server.behave(texts -> new Act.Hang());
        SolvedQuestions hasty =
                new SolvedQuestions(store, journal, embeddings(server.address(), Duration.ofMillis(200)));

        assertThatThrownBy(() -> hasty.take(datasets.answered("después"), next + 1))
                .isInstanceOf(EmbeddingException.class)
                .hasMessageContaining("no contesta");

        assertThat(names()).containsExactly("antes");
    }

    @Test
    void deadServerIsSaidAndWhatWasMadeBeforeItDiedIsNotAskedForAgain() throws Exception {
        DatasetReleased dataset = datasets.answered("uno", "dos", "tres", "cuatro", "cinco");
        server.behave(texts -> texts.contains("tres")
                ? new Act.Fail(503)
                : vectors(DenseQuestionsIT::meaning).apply(texts));
        assertThatThrownBy(() -> questions.take(dataset, next)).isInstanceOf(EmbeddingException.class);
        server.close();
        assertThatThrownBy(() -> questions.take(dataset, next)).hasMessageContaining("no responde");

        try (EmbeddingServer again = EmbeddingServer.start(vectors(DenseQuestionsIT::meaning))) {
            new SolvedQuestions(store, journal, embeddings(again.address(), LONG)).take(dataset, next);

            assertThat(again.requests()).containsExactly(List.of("tres", "cuatro"), List.of("cinco"));
        }
        assertThat(names()).hasSize(5);
    }

    @Test
    void onlyTheVectorsThatWereUsedLastAreKept() {
        Embeddings embeddings = embeddings(server.address(), LONG);
        embeddings.fill(List.of("uno"));
        embeddings.fill(List.of("dos"));
        embeddings.fill(List.of("uno"));

        embeddings.keepNewest(1);

        embeddings.fill(List.of("uno", "dos"));
        assertThat(server.requests()).containsExactly(List.of("uno"), List.of("dos"), List.of("dos"));
    }

    @Test
    void otherVectorsThanThoseOfTheModelDoNotGoLive() throws Exception {
        questions.take(datasets.answered("uno", "gana dos"), next);
        List<Point> written = points();
        Point one = written.getFirst();
        Point other = new Point(
                one.id(),
                one.payload(),
                one.text(),
                new DenseVector(one.dense().space(), written.getLast().dense().values()));
        ContentHash meant = new ContentHash();
        written.forEach(meant::add);
        String collection = journal.live().orElseThrow().collection();
        QuestionCheck check = new QuestionCheck(store);
        check.require(collection, written, meant.content());

        store.write(collection, List.of(List.of(other)).iterator());

        assertThatThrownBy(() -> check.require(collection, written, meant.content()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no tiene lo que se escribió");
        assertThatThrownBy(() -> check.require(collection, written, contentOf(collection)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no se encuentra");
    }

    private dev.escrutinio.index.store.Content contentOf(String collection) {
        ContentHash hash = new ContentHash();
        store.readAll(collection, hash::add);
        return hash.content();
    }

    private Embeddings embeddings(URI address, Duration limit) {
        EmbeddingConfig config = new EmbeddingConfig() {
            @Override
            public Optional<URI> baseUrl() {
                return Optional.of(address);
            }

            @Override
            public Optional<String> model() {
                return Optional.of(name);
            }

            @Override
            public OptionalInt dimensions() {
                return OptionalInt.of(3);
            }
        };
        return Embeddings.of(
                new PatientEmbedder(OpenAiEmbedder.of(config, limit).orElseThrow(), ATTEMPTS, Duration.ofMillis(1)),
                kept,
                2);
    }

    private List<Point> points() {
        List<Point> points = new ArrayList<>();
        store.readAll(store.aliases().get("questions"), points::add);
        return points;
    }

    private List<Object> names() {
        return points().stream().map(point -> point.payload().get("name")).toList();
    }

    private static double length(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += value * value;
        }
        return Math.sqrt(squares);
    }
}
