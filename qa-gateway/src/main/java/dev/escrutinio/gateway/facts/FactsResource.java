package dev.escrutinio.gateway.facts;

import com.fasterxml.jackson.databind.ObjectWriter;
import dev.escrutinio.contracts.events.LoadEvent;
import dev.escrutinio.edge.wire.Json;
import dev.escrutinio.facts.store.Facts;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// Tells which facts are current.
@Path("/api/v1/facts")
public final class FactsResource {
    private static final ObjectWriter WRITER = Json.writer(CurrentFacts.class);

    private final Brains brains;

    FactsResource(Brains brains) {
        this.brains = brains;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @NonBlocking
    @Operation(summary = "Versión, cargas y fuentes de los datos")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CurrentFacts.class)))
    public byte[] facts() {
        Facts facts = brains.current().facts();
        List<LoadEvent.Completed> loads = facts.loads().stream()
                .sorted(Comparator.comparing(LoadEvent.Completed::load))
                .toList();
        return Json.bytes(WRITER, new CurrentFacts(facts.version(), facts.demo(), loads));
    }

    /// The current facts.
    ///
    /// @param loads what was loaded, with its controls against official totals and its warnings
    record CurrentFacts(String version, boolean demo, List<LoadEvent.Completed> loads) {}
}
