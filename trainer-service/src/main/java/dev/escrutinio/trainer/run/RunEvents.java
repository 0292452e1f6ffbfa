package dev.escrutinio.trainer.run;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestStreamElementType;

/// The progress of a run as server-sent events, until it rests; [EventStreams] leads here too.
@Path("/api/v1/runs/{id}/events")
class RunEvents {

    private static final Duration EVERY = Duration.ofMillis(500);

    private final RunJournal journal;
    private final RunViews views;

    RunEvents(RunJournal journal, RunViews views) {
        this.journal = journal;
        this.views = views;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(summary = "Cuánto lleva una ejecución, hasta que termina")
    public Multi<RunView> events(@PathParam("id") String id) {
        RunResource.found(journal.find(id));
        return Multi.createBy()
                .repeating()
                .uni(() -> now(id))
                .withDelay(EVERY)
                .whilst(now -> !now.run().state().atRest())
                .map(Now::view);
    }

    private record Now(Run run, RunView view) {}

    private Uni<Now> now(String id) {
        return Uni.createFrom()
                .item(() -> RunResource.found(journal.find(id)))
                .map(run -> new Now(run, views.of(run)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
