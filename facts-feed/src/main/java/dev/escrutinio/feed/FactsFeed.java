package dev.escrutinio.feed;

import dev.escrutinio.facts.store.Facts;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/// Keeps the facts of all current loads at hand: reads the topics to their end, then follows them.
///
/// Facts are swapped as a whole, only when every load's counts and digest match.
public final class FactsFeed implements AutoCloseable {

    private final StateBoard board = new StateBoard();
    private final FeedLoop loop;
    private final Thread thread;
    private final Thread watch;

    private FactsFeed(FeedSettings settings, Clock clock) {
        loop = new FeedLoop(settings, clock, board);
        thread = new Thread(loop, settings.clientId() + "-facts-feed");
        thread.setDaemon(true);
        watch = new Thread(loop::watch, settings.clientId() + "-facts-watch");
        watch.setDaemon(true);
    }

    /// Starts reading. The listener sees every state, in order, on the feed's own thread.
    public static FactsFeed start(FeedSettings settings, Clock clock, Consumer<FeedState> listener) {
        FactsFeed feed = new FactsFeed(settings, clock);
        feed.board.listen(listener);
        feed.thread.start();
        feed.watch.start();
        return feed;
    }

    /// Starts reading.
    public static FactsFeed start(FeedSettings settings) {
        return start(settings, Clock.systemUTC(), _ -> {});
    }

    /// What there is now.
    public FeedState state() {
        return board.state();
    }

    /// The facts to work with now, if there are any.
    public Optional<Facts> facts() {
        return board.state().facts();
    }

    /// Adds a listener, which hears the present state at once.
    public void listen(Consumer<FeedState> listener) {
        board.listen(listener);
    }

    /// Stops reading; the last state stays.
    @Override
    public void close() {
        loop.stop();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
