package dev.escrutinio.gateway.facts;

import dev.escrutinio.feed.FeedSettings;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Chooses where facts come from: the feed, unless a test brings its own.
final class FactsEdge {
    @Produces
    @Singleton
    @DefaultBean
    FactsSource feed(@ConfigProperty(name = "kafka.bootstrap.servers") String kafka, Clock clock) {
        return new FeedFactsSource(FeedSettings.of(kafka, "qa-gateway"), clock);
    }

    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
