package dev.escrutinio.index.api;

import dev.escrutinio.edge.announcing.WaitingAnnouncements;
import dev.escrutinio.feed.FeedState;
import dev.escrutinio.index.build.BuildWorker;
import dev.escrutinio.index.build.WorkerState;
import dev.escrutinio.index.ingest.FactsIngest;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/// Whether the service works: its thread lives, and neither Kafka, the database nor Qdrant keeps it from building.
@ApplicationScoped
class IndexHealth {

    private final FactsIngest ingest;
    private final BuildWorker worker;
    private final WaitingAnnouncements waiting;

    IndexHealth(FactsIngest ingest, BuildWorker worker, WaitingAnnouncements waiting) {
        this.ingest = ingest;
        this.worker = worker;
        this.waiting = waiting;
    }

    @Liveness
    HealthCheck alive() {
        return () -> HealthCheckResponse.named("index-builder")
                .status(worker.alive())
                .build();
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
    HealthCheck facts() {
        return () -> facts(HealthCheckResponse.named("facts")).build();
    }

    private HealthCheckResponseBuilder facts(HealthCheckResponseBuilder answer) {
        return switch (ingest.state()) {
            case FeedState.Reading reading ->
                answer.withData("read", reading.read())
                        .withData("total", reading.total())
                        .up();
            case FeedState.Empty _ -> answer.withData("loads", 0).up();
            case FeedState.Live live ->
                answer.withData("version", live.current().version()).up();
            case FeedState.Stale stale ->
                answer.withData("reason", stale.reason()).down();
            case FeedState.Failed failed ->
                answer.withData("reason", failed.reason()).down();
        };
    }

    @Readiness
    HealthCheck index() {
        return () -> index(HealthCheckResponse.named("index")).build();
    }

    private HealthCheckResponseBuilder index(HealthCheckResponseBuilder answer) {
        return switch (worker.state()) {
            case WorkerState.Idle _ -> answer.withData("worker", "idle").up();
            case WorkerState.Standby _ -> answer.withData("worker", "standby").up();
            case WorkerState.Working working ->
                answer.withData("building", working.factsVersion()).up();
            case WorkerState.Rejected rejected ->
                answer.withData("reason", rejected.reason())
                        .withData("since", rejected.since().toString())
                        .down();
            case WorkerState.Troubled troubled ->
                answer.withData("reason", troubled.reason())
                        .withData("since", troubled.since().toString())
                        .down();
        };
    }
}
