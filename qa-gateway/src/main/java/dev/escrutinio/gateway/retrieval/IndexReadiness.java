package dev.escrutinio.gateway.retrieval;

import dev.escrutinio.gateway.facts.Brains;
import dev.escrutinio.gateway.retrieval.Vocabulary.IndexState;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Tells whether spelling help works. Never a reason not to be ready: exact questions go on without it.
@Readiness
@Singleton
final class IndexReadiness implements HealthCheck {
    private final Vocabulary vocabulary;
    private final Brains brains;

    IndexReadiness(Vocabulary vocabulary, Brains brains) {
        this.vocabulary = vocabulary;
        this.brains = brains;
    }

    @Override
    public HealthCheckResponse call() {
        IndexState state = brains.ready()
                .map(brain -> vocabulary.state(brain.facts().version()))
                .orElse(IndexState.MISSING);
        return HealthCheckResponse.named("index")
                .up()
                .withData("degraded", state != IndexState.CURRENT)
                .withData("index", state.name().toLowerCase(Locale.ROOT))
                .build();
    }
}
