package dev.escrutinio.index.ingest;

import dev.escrutinio.feed.FactsFeed;
import dev.escrutinio.feed.FeedSettings;
import dev.escrutinio.feed.FeedState;
import dev.escrutinio.index.build.BuildWorker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Follows the facts and orders the index of each complete version.
@ApplicationScoped
public class FactsIngest {

    private final IngestConfig config;
    private final BuildWorker worker;
    private final Clock clock;
    private volatile @Nullable FactsFeed feed;

    FactsIngest(IngestConfig config, BuildWorker worker, Clock clock) {
        this.config = config;
        this.worker = worker;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        worker.readBy(this::readAgain);
        read();
    }

    /// Pauses, and reads everything from the beginning.
    private synchronized void readAgain() {
        close();
        read();
    }

    private synchronized void read() {
        FeedSettings usual = FeedSettings.of(config.bootstrapServers(), "index-service");
        FeedSettings settings = new FeedSettings(
                usual.bootstrapServers(),
                usual.clientId(),
                Map.of(),
                usual.callTimeout(),
                usual.checkEvery(),
                config.patience(),
                usual.longestPause());
        feed = FactsFeed.start(settings, clock, this::hear);
    }

    private void hear(FeedState state) {
        if (state instanceof FeedState.Live live) {
            worker.order(live.current(), live.offsets());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        close();
    }

    private synchronized void close() {
        Optional.ofNullable(feed).ifPresent(FactsFeed::close);
    }

    /// What the feed has and does.
    public FeedState state() {
        FactsFeed following = feed;
        return following == null ? new FeedState.Reading(0, 0) : following.state();
    }
}
