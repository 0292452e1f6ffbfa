package dev.escrutinio.synth.source;

import dev.escrutinio.feed.FeedSettings;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Chooses where facts come from: the feed, unless a test brings its own.
final class FactsEdge {

    private FactsEdge() {}

    @Produces
    @Singleton
    @DefaultBean
    static FactsSource feed(@ConfigProperty(name = "kafka.bootstrap.servers") String kafka, Clock clock) {
        return new FeedFactsSource(FeedSettings.of(kafka, "synth-service"), clock);
    }

    @Produces
    @Singleton
    @DefaultBean
    static Clock clock() {
        return Clock.systemUTC();
    }
}
