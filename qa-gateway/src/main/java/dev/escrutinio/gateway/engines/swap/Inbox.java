package dev.escrutinio.gateway.engines.swap;

import dev.escrutinio.contracts.events.ModelVersionReleased;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The newest announcement that nobody has looked at; a newer one takes its place.
final class Inbox {
    private @Nullable Announced newest;

    /// An announcement.
    ///
    /// @param arrived in the time of [System#nanoTime]
    record Announced(ModelVersionReleased version, long arrived) {
        Duration age() {
            return Duration.ofNanos(System.nanoTime() - arrived);
        }
    }

    synchronized void put(ModelVersionReleased version) {
        newest = new Announced(version, System.nanoTime());
        notifyAll();
    }

    /// The newest announcement, once no newer one has come for a moment.
    synchronized Announced take(Duration quiet) throws InterruptedException {
        while (true) {
            Announced seen = newest;
            if (seen == null) {
                wait();
            } else if (seen.age().compareTo(quiet) >= 0) {
                newest = null;
                return seen;
            } else {
                TimeUnit.NANOSECONDS.timedWait(this, quiet.minus(seen.age()).toNanos());
            }
        }
    }

    /// Waits for an announcement; leaves it there.
    ///
    /// @return whether there is one
    synchronized boolean hasNext(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (newest == null) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }
}
