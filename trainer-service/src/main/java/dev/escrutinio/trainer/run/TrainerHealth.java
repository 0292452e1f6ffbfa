package dev.escrutinio.trainer.run;

import dev.escrutinio.edge.announcing.WaitingAnnouncements;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/// Whether runs go on.
@ApplicationScoped
class TrainerHealth {

    private final RunLoop loop;
    private final WaitingAnnouncements waiting;

    TrainerHealth(RunLoop loop, WaitingAnnouncements waiting) {
        this.loop = loop;
        this.waiting = waiting;
    }

    @Liveness
    HealthCheck alive() {
        return () ->
                HealthCheckResponse.named("runs-thread").status(loop.alive()).build();
    }

    @Liveness
    HealthCheck announcing() {
        return waiting::alive;
    }

    @Readiness
    HealthCheck announced() {
        return waiting::ready;
    }

    @Readiness
    HealthCheck goingOn() {
        return () -> {
            HealthCheckResponseBuilder answer = HealthCheckResponse.named("runs");
            loop.trouble().ifPresent(reason -> answer.withData("reason", reason));
            return answer.status(loop.trouble().isEmpty()).build();
        };
    }
}
