package dev.escrutinio.gateway.facts;

import dev.escrutinio.edge.facts.FactsSource;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/// Alive as long as the facts are being followed; a restart is the cure when they no longer are.
@Liveness
@Singleton
final class FactsLiveness implements HealthCheck {
    private final FactsSource source;

    FactsLiveness(FactsSource source) {
        this.source = source;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("facts-feed").status(source.working()).build();
    }
}
