package dev.escrutinio.edge.tracing;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/// Virtual threads for work that waits or takes long; they carry the request's trace id.
@Singleton
public final class Threads {
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    /// Does the work on a virtual thread and comes back to the request's own.
    public <T> Uni<T> run(Supplier<T> work) {
        Object traceId = MDC.get(Trace.KEY);
        Context request = Vertx.currentContext();
        Uni<T> result = Uni.createFrom().item(() -> traced(traceId, work)).runSubscriptionOn(executor);
        return request == null ? result : result.emitOn(task -> request.runOnContext(_ -> task.run()));
    }

    private static <T> T traced(@Nullable Object traceId, Supplier<T> work) {
        if (traceId == null) {
            return work.get();
        }
        MDC.put(Trace.KEY, traceId);
        try {
            return work.get();
        } finally {
            MDC.remove(Trace.KEY);
        }
    }

    @PreDestroy
    void close() {
        executor.close();
    }
}
