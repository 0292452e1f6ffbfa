package dev.escrutinio.gateway.engines.running;

import dev.escrutinio.gateway.engines.EngineException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// Lets a few calls into an engine at once and a few more wait; the others are turned away at once.
public final class Gate {
    private final Semaphore places;
    private final int most;
    private final AtomicInteger present = new AtomicInteger();

    /// @param places calls at once, at least 1
    /// @param queue calls that wait
    public Gate(int places, int queue) {
        this.places = new Semaphore(places, true);
        this.most = places + queue;
    }

    /// Makes a call once there is a place.
    ///
    /// @param limit time for waiting and call
    /// @param call gets what is left of the time
    /// @throws EngineException `BUSY` if the queue is full, `TIMEOUT` if the time is over before there is a place
    public <T> T pass(Duration limit, Function<Duration, T> call) {
        if (present.incrementAndGet() > most) {
            present.decrementAndGet();
            throw new EngineException(EngineException.Cause.BUSY, "todos los puestos del modelo están ocupados");
        }
        try {
            long start = System.nanoTime();
            enter(limit);
            try {
                return call.apply(limit.minusNanos(System.nanoTime() - start));
            } finally {
                places.release();
            }
        } finally {
            present.decrementAndGet();
        }
    }

    private void enter(Duration limit) {
        try {
            if (!places.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new EngineException(EngineException.Cause.TIMEOUT, "no ha quedado libre ningún puesto a tiempo");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException(EngineException.Cause.FAILED, "la espera se ha interrumpido");
        }
    }
}
