package dev.escrutinio.feed;

import dev.escrutinio.facts.store.Facts;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The state for all to see: written by the feed, read by anyone.
final class StateBoard {

    private static final Logger LOG = System.getLogger(StateBoard.class.getName());

    private final List<Consumer<FeedState>> listeners = new ArrayList<>();
    private volatile FeedState state = new FeedState.Reading(0, 0);

    FeedState state() {
        return state;
    }

    synchronized void listen(Consumer<FeedState> listener) {
        listeners.add(listener);
        tell(listener);
    }

    synchronized void show(FeedState next) {
        state = next;
        listeners.forEach(this::tell);
    }

    /// Progress counts only while there are no facts: reading anew does not take them away.
    void showProgress(FeedState.Reading progress) {
        if (state.facts().isEmpty()) {
            show(progress);
        }
    }

    /// Says why nothing newer is there, keeping the facts from before and the time since when.
    void showTrouble(String reason, Instant now) {
        Optional<Facts> facts = state.facts();
        Instant since = since().orElse(now);
        LOG.log(Level.WARNING, "The facts are not up to date: {0}", reason);
        show(facts.isPresent() ? new FeedState.Stale(facts.get(), reason, since) : new FeedState.Failed(reason, since));
    }

    private Optional<Instant> since() {
        return switch (state) {
            case FeedState.Stale stale -> Optional.of(stale.since());
            case FeedState.Failed failed -> Optional.of(failed.since());
            case FeedState.Reading _, FeedState.Empty _, FeedState.Live _ -> Optional.empty();
        };
    }

    /// A listener's bug must not stop the feed, nor keep the others from hearing.
    private void tell(Consumer<FeedState> listener) {
        try {
            listener.accept(state);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A listener of the feed failed", e);
        }
    }
}
