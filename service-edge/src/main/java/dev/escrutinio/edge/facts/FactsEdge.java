package dev.escrutinio.edge.facts;

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
    static FactsSource feed(
            @ConfigProperty(name = "kafka.bootstrap.servers") String kafka,
            @ConfigProperty(name = "quarkus.application.name") String client,
            Clock clock) {
        return new FeedFactsSource(FeedSettings.of(kafka, client), clock);
    }
}
