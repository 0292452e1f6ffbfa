package dev.escrutinio.index.store;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/// Tries a call again while the store does not answer, with growing pauses and not for ever.
final class Retries {

    private static final Logger LOG = Logger.getLogger(Retries.class);
    private static final Set<Status.Code> PASSING = Set.of(
            Status.Code.UNAVAILABLE,
            Status.Code.DEADLINE_EXCEEDED,
            Status.Code.ABORTED,
            Status.Code.RESOURCE_EXHAUSTED);

    private final int attempts;
    private final Duration firstPause;
    private final Runnable reconnect;

    /// @param reconnect asks for a new connection at once: the client's own pauses between connections outlast ours,
    /// and
    ///     without one every further attempt fails unsent
    Retries(int attempts, Duration firstPause, Runnable reconnect) {
        this.attempts = attempts;
        this.firstPause = firstPause;
        this.reconnect = reconnect;
    }

    <T> T call(String what, Supplier<? extends Future<T>> call) {
        Duration pause = firstPause;
        for (int attempt = 1; ; attempt++) {
            try {
                return await(call.get());
            } catch (StatusRuntimeException e) {
                giveUp(what, attempt, e);
            }
            reconnect.run();
            sleep(pause);
            pause = pause.multipliedBy(2);
        }
    }

    private void giveUp(String what, int attempt, StatusRuntimeException e) {
        if (!PASSING.contains(e.getStatus().getCode())) {
            throw e;
        }
        LOG.debugf("%s failed (attempt %d): %s", what, attempt, e.getStatus());
        if (attempt >= attempts) {
            throw new StoreUnavailableException(
                    "Qdrant no responde (%s): %s".formatted(what, e.getStatus().getCode()), e);
        }
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof StatusRuntimeException cause
                    ? cause
                    : new IllegalStateException(e.getCause());
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException("interrupted", e);
        }
    }
}
