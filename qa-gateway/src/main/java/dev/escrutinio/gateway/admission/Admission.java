package dev.escrutinio.gateway.admission;

import java.util.ArrayDeque;
import java.util.Queue;

/// Lets a number of pieces of work run, a number wait in order, and no more in. Thread-safe.
final class Admission {
    private final int most;
    private final int longest;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int running;

    Admission(int running, int waiting) {
        most = running;
        longest = waiting;
    }

    /// Starts the work now or once it is its turn; [#leave] must follow its end.
    ///
    /// @return false if it was not let in, and will never start
    boolean enter(Runnable work) {
        synchronized (this) {
            if (running == most) {
                return waiting.size() < longest && waiting.add(work);
            }
            running++;
        }
        work.run();
        return true;
    }

    /// Ends a piece of work, and starts the one that has waited longest.
    void leave() {
        Runnable next;
        synchronized (this) {
            next = waiting.poll();
            if (next == null) {
                running--;
            }
        }
        if (next != null) {
            next.run();
        }
    }

    synchronized int running() {
        return running;
    }

    synchronized int waiting() {
        return waiting.size();
    }
}
