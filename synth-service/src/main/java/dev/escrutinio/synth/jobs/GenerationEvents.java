package dev.escrutinio.synth.jobs;

import dev.escrutinio.synth.model.Narrators;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestStreamElementType;

/// The progress of a generation as server-sent events, until it rests.
@Path("/api/v1/generations/{id}/events")
class GenerationEvents {

    private static final Duration EVERY = Duration.ofMillis(500);

    private final GenerationJournal journal;
    private final Narrators narrators;

    GenerationEvents(GenerationJournal journal, Narrators narrators) {
        this.journal = journal;
        this.narrators = narrators;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(summary = "Cuánto lleva una generación, hasta que termina o se detiene")
    public Multi<GenerationView> events(@PathParam("id") String id) {
        UUID known = GenerationResource.uuid(id);
        GenerationResource.found(journal.find(known));
        return Multi.createBy()
                .repeating()
                .uni(() -> now(known))
                .withDelay(EVERY)
                .whilst(now -> !now.generation().state().atRest())
                .map(Now::view);
    }

    private record Now(Generation generation, GenerationView view) {}

    private Uni<Now> now(UUID id) {
        return Uni.createFrom()
                .item(() -> GenerationResource.found(journal.find(id)))
                .map(generation -> new Now(generation, GenerationView.of(generation, narrators)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
