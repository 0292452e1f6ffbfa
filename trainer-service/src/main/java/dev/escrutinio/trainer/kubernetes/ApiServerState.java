package dev.escrutinio.trainer.kubernetes;

import io.quarkus.arc.lookup.LookupIfProperty;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/// Whether the API server did what was last asked of it; part of the service's readiness.
@Readiness
@ApplicationScoped
@LookupIfProperty(name = "trainer.launch.kind", stringValue = "kubernetes")
class ApiServerState implements HealthCheck {

    private volatile @Nullable String failure;

    void answered() {
        failure = null;
    }

    /// Tells what failed.
    ///
    /// @param sentence Spanish
    void failed(String sentence) {
        failure = sentence;
    }

    @Override
    public HealthCheckResponse call() {
        String sentence = failure;
        var response = HealthCheckResponse.named("kubernetes").status(sentence == null);
        return sentence == null
                ? response.build()
                : response.withData("reason", sentence).build();
    }
}
