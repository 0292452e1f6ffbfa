package dev.escrutinio.index.build;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Wakes a sleeper before its time.
final class Bell {

    private final Semaphore rung = new Semaphore(0);

    void ring() {
        rung.release();
    }

    /// Whether it rang within the time.
    boolean await(Duration time) {
        try {
            boolean ringing = rung.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS);
            rung.drainPermits();
            return ringing;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
