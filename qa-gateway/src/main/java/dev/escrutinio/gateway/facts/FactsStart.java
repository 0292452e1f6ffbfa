package dev.escrutinio.gateway.facts;

import dev.escrutinio.edge.facts.FactsSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Follows the facts from the service's start to its end.
@Singleton
final class FactsStart {
    private final FactsSource source;
    private final Brains brains;

    FactsStart(FactsSource source, Brains brains) {
        this.source = source;
        this.brains = brains;
    }

    void start(@Observes StartupEvent event) {
        source.start(brains::adopt);
    }

    void stop(@Observes ShutdownEvent event) {
        source.close();
    }
}
