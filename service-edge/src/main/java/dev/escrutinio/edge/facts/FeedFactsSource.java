package dev.escrutinio.edge.facts;

import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.feed.FactsFeed;
import dev.escrutinio.feed.FeedSettings;
import dev.escrutinio.feed.FeedState;
import java.time.Clock;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Facts out of Kafka.
final class FeedFactsSource implements FactsSource {
    private static final Logger LOG = Logger.getLogger(FeedFactsSource.class);

    private final FeedSettings settings;
    private final Clock clock;
    private volatile @Nullable FactsFeed feed;
    private volatile boolean broken;

    FeedFactsSource(FeedSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void start(Consumer<Facts> listener) {
        feed = FactsFeed.start(settings, clock, new Changes(listener));
    }

    @Override
    public String progress() {
        FactsFeed following = feed;
        return following == null ? "sin empezar" : describe(following.state());
    }

    @Override
    public boolean working() {
        return !broken;
    }

    @Override
    public void close() {
        FactsFeed following = feed;
        if (following != null) {
            following.close();
        }
    }

    private static String describe(FeedState state) {
        return switch (state) {
            case FeedState.Reading reading -> "leyendo " + reading.read() + " de " + reading.total();
            case FeedState.Empty _ -> "no hay ninguna carga de datos";
            case FeedState.Live _ -> "al día";
            case FeedState.Stale stale -> "con datos anteriores: " + stale.reason();
            case FeedState.Failed failed -> "sin datos: " + failed.reason();
        };
    }

    /// Tells the listener each version once; states come more often than facts change.
    private final class Changes implements Consumer<FeedState> {
        private final Consumer<Facts> listener;
        private String version = "";

        Changes(Consumer<Facts> listener) {
            this.listener = listener;
        }

        @Override
        public void accept(FeedState state) {
            state.facts().filter(facts -> !facts.version().equals(version)).ifPresent(this::tell);
        }

        private void tell(Facts facts) {
            try {
                listener.accept(facts);
                version = facts.version();
                broken = false;
            } catch (RuntimeException e) {
                // the version before goes on answering; liveness tells
                broken = true;
                LOG.errorf(e, "facts could not be adopted version=%s", facts.version());
            }
        }
    }
}
