package dev.escrutinio.synth.model;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;

/// Asks again while a server fails in passing, keeps to so many calls a minute and so many at once.
final class PatientChat implements Chat {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final int LONGEST_DOUBLING = 5;

    private final Chat chat;
    private final Limits limits;
    private final Watch watch;
    private final Semaphore free;
    private long nextCall;

    /// How often and how fast.
    record Limits(int attempts, Duration firstPause, int concurrency, int perMinute) {}

    /// Tells the time, and lets it pass.
    interface Watch {

        /// Nanoseconds since some moment.
        default long nanos() {
            return System.nanoTime();
        }

        void sleep(Duration time) throws InterruptedException;
    }

    PatientChat(Chat chat, Limits limits, Watch watch) {
        this.chat = chat;
        this.limits = limits;
        this.watch = watch;
        free = new Semaphore(limits.concurrency(), true);
        nextCall = watch.nanos();
    }

    @Override
    public Reply ask(String model, List<Turn> turns) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(model, turns);
            } catch (ChatFailure e) {
                if (!e.isPassing() || attempt >= limits.attempts()) {
                    throw e.after(attempt);
                }
                rest(limits.firstPause().multipliedBy(1L << Math.min(attempt - 1, LONGEST_DOUBLING)));
            }
        }
    }

    private Reply once(String model, List<Turn> turns) {
        free.acquireUninterruptibly();
        try {
            rest(turn());
            return chat.ask(model, turns);
        } finally {
            free.release();
        }
    }

    /// Time until this call's turn: calls are spread evenly over the minute.
    private synchronized Duration turn() {
        long now = watch.nanos();
        long mine = Math.max(now, nextCall);
        nextCall = mine + MINUTE / limits.perMinute();
        return Duration.ofNanos(mine - now);
    }

    private void rest(Duration pause) {
        if (pause.isZero()) {
            return;
        }
        try {
            watch.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ChatFailure.passing("interrumpido mientras se esperaba al modelo");
        }
    }
}
