package dev.escrutinio.synth.source;

import dev.escrutinio.edge.facts.FactsSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/// Follows the facts from the service's start to its end, and tells health how it goes.
@Singleton
final class FactsFollowing {

    private final FactsSource source;
    private final CurrentKnowledge current;

    FactsFollowing(FactsSource source, CurrentKnowledge current) {
        this.source = source;
        this.current = current;
    }

    void start(@Observes StartupEvent event) {
        source.start(current::adopt);
    }

    void stop(@Observes ShutdownEvent event) {
        source.close();
    }

    @Liveness
    HealthCheck following() {
        return () ->
                HealthCheckResponse.named("facts-feed").status(source.working()).build();
    }

    @Readiness
    HealthCheck complete() {
        return () -> HealthCheckResponse.named("facts")
                .status(current.ready().isPresent())
                .withData("progress", source.progress())
                .build();
    }
}
