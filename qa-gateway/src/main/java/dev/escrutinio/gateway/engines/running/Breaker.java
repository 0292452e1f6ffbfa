package dev.escrutinio.gateway.engines.running;

import dev.escrutinio.gateway.engines.EngineException;
import java.time.Duration;
import java.util.function.LongSupplier;

/// Stops asking a model that fails again and again; after a pause one call tries it.
public final class Breaker {
    private final int most;
    private final long pauseNanos;
    private final LongSupplier nanoTime;
    private int failures;
    private long openedAt;
    private boolean trying;

    /// @param most failures in a row before it opens
    public Breaker(int most, Duration pause, LongSupplier nanoTime) {
        this.most = most;
        this.pauseNanos = pause.toNanos();
        this.nanoTime = nanoTime;
    }

    /// Must be called before each call to the model, and [#succeeded] or [#failed] after it.
    ///
    /// @throws EngineException `FAILED` while it is open
    public synchronized void enter() {
        if (failures < most) {
            return;
        }
        if (trying || nanoTime.getAsLong() - openedAt < pauseNanos) {
            throw new EngineException(
                    EngineException.Cause.FAILED, "el modelo ha fallado " + failures + " veces seguidas y descansa");
        }
        trying = true;
    }

    /// The model works.
    public synchronized void succeeded() {
        failures = 0;
        trying = false;
    }

    /// The model gave no reply in time.
    public synchronized void failed() {
        failures++;
        trying = false;
        openedAt = nanoTime.getAsLong();
    }

    /// Whether calls are turned away.
    public synchronized boolean isOpen() {
        return failures >= most;
    }
}
