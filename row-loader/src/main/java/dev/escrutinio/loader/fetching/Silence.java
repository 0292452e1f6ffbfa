package dev.escrutinio.loader.fetching;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Closes a stream that has said nothing for too long, which ends a read that would wait for ever.
final class Silence implements AutoCloseable {

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("download-watch").factory());
    private final AtomicLong last = new AtomicLong(System.nanoTime());

    @SuppressWarnings("FutureReturnValueIgnored") // it ends with the clock
    Silence(Closeable stream, Duration longest) {
        long period = Math.max(1, longest.toMillis() / 4);
        clock.scheduleWithFixedDelay(
                () -> {
                    if (System.nanoTime() - last.get() > longest.toNanos()) {
                        close(stream);
                    }
                },
                period,
                period,
                TimeUnit.MILLISECONDS);
    }

    void broken() {
        last.set(System.nanoTime());
    }

    private static void close(Closeable stream) {
        try {
            stream.close();
        } catch (IOException e) {
            // the reader hears of it
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
