package dev.escrutinio.embedded;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Kafka, PostgreSQL and Qdrant in one process, started at the same time.
public final class EmbeddedStack implements AutoCloseable {

    private final DataFolder folder;
    private final EmbeddedKafka kafka;
    private final EmbeddedPostgres postgres;
    private final EmbeddedQdrant qdrant;

    private EmbeddedStack(DataFolder folder, EmbeddedKafka kafka, EmbeddedPostgres postgres, EmbeddedQdrant qdrant) {
        this.folder = folder;
        this.kafka = kafka;
        this.postgres = postgres;
        this.qdrant = qdrant;
    }

    /// Starts all three; if one does not start, those that did are stopped.
    public static EmbeddedStack start(StackSettings settings) {
        DataFolder folder = DataFolder.open(settings.data());
        var kafka = begin(() -> EmbeddedKafka.start(folder.resolve("kafka"), settings.kafkaPort()));
        var postgres = begin(() -> EmbeddedPostgres.start(folder.resolve("postgres"), settings.postgresPort()));
        var qdrant = begin(() -> EmbeddedQdrant.start(folder.resolve("qdrant"), settings.qdrantPort()));
        try {
            CompletableFuture.allOf(kafka, postgres, qdrant).join();
            return new EmbeddedStack(folder, kafka.join(), postgres.join(), qdrant.join());
        } catch (CompletionException e) {
            Stream.of(kafka, postgres, qdrant)
                    .filter(server -> !server.isCompletedExceptionally())
                    .forEach(server -> close(server.join()));
            folder.close();
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw Failures.from("La pila local", folder.path(), cause);
        }
    }

    private static <T> CompletableFuture<T> begin(Supplier<T> start) {
        return CompletableFuture.supplyAsync(start, task -> new Thread(task, "start-server").start());
    }

    public EmbeddedKafka kafka() {
        return kafka;
    }

    public EmbeddedPostgres postgres() {
        return postgres;
    }

    public EmbeddedQdrant qdrant() {
        return qdrant;
    }

    @Override
    public void close() {
        Stream.of(qdrant, kafka, postgres, folder).forEach(EmbeddedStack::close);
    }

    /// One server that does not stop well must not keep the others from stopping.
    private static void close(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            System.getLogger(EmbeddedStack.class.getName())
                    .log(System.Logger.Level.WARNING, "a server did not stop well", e);
        }
    }
}
