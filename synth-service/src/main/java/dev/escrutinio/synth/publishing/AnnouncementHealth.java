package dev.escrutinio.synth.publishing;

import dev.escrutinio.edge.announcing.WaitingAnnouncements;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/// Whether datasets can be announced.
@ApplicationScoped
class AnnouncementHealth {

    private final WaitingAnnouncements waiting;

    AnnouncementHealth(WaitingAnnouncements waiting) {
        this.waiting = waiting;
    }

    @Liveness
    HealthCheck announcing() {
        return waiting::alive;
    }

    @Readiness
    HealthCheck announced() {
        return waiting::ready;
    }
}
