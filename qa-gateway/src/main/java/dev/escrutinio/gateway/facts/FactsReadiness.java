package dev.escrutinio.gateway.facts;

import dev.escrutinio.edge.facts.FactsSource;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready once there are complete facts.
@Readiness
@Singleton
final class FactsReadiness implements HealthCheck {
    private final Brains brains;
    private final FactsSource source;

    FactsReadiness(Brains brains, FactsSource source) {
        this.brains = brains;
        this.source = source;
    }

    @Override
    public HealthCheckResponse call() {
        return brains.ready()
                .map(brain -> HealthCheckResponse.named("facts")
                        .up()
                        .withData("version", brain.facts().version())
                        .withData("loads", brain.facts().loads().size())
                        .withData("demo", brain.facts().demo())
                        .withData("progress", source.progress())
                        .build())
                .orElseGet(() -> HealthCheckResponse.named("facts")
                        .down()
                        .withData("progress", source.progress())
                        .build());
    }
}
