package dev.escrutinio.gateway.retrieval;

import dev.escrutinio.edge.embedding.EmbeddingConfig;
import dev.escrutinio.edge.embedding.OpenAiEmbedder;
import io.qdrant.client.QdrantClient;
import io.qdrant.client.QdrantGrpcClient;
import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Connects to Qdrant and watches the index there; the service starts whether or not it answers.
@Singleton
final class VocabularyConnection {
    private static final Logger LOG = Logger.getLogger(VocabularyConnection.class);

    private final QdrantClient client;
    private final QdrantVocabulary vocabulary;
    private final QdrantQuestions questions;
    private final long checkMillis;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("index-watch").factory());

    VocabularyConnection(QdrantConfig config, EmbeddingConfig embedding, RetrievalConfig retrieval) {
        QdrantGrpcClient.Builder builder =
                QdrantGrpcClient.newBuilder(config.host(), config.port(), config.tls(), false);
        config.apiKey().ifPresent(builder::withApiKey);
        client = new QdrantClient(builder.build());
        vocabulary = new QdrantVocabulary(client, config.timeout());
        questions =
                new QdrantQuestions(client, config.timeout(), OpenAiEmbedder.of(embedding, retrieval.meaningLimit()));
        checkMillis = config.checkEvery().toMillis();
    }

    @Produces
    @Singleton
    @DefaultBean
    Vocabulary vocabulary() {
        return vocabulary;
    }

    @Produces
    @Singleton
    @DefaultBean
    SolvedQuestions questions() {
        return questions;
    }

    void start(@Observes StartupEvent event) {
        ScheduledFuture<?> _ = watch.scheduleWithFixedDelay(this::check, 0, checkMillis, TimeUnit.MILLISECONDS);
    }

    private void check() {
        try {
            vocabulary.check();
            questions.check();
        } catch (RuntimeException e) {
            // thrown on, it would end the watch without a word
            LOG.error("index watch failed", e);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        watch.shutdownNow();
        client.close();
    }
}
