package dev.escrutinio.gateway.answers;

import com.fasterxml.jackson.databind.ObjectReader;
import dev.escrutinio.contracts.answer.Answer;
import dev.escrutinio.edge.problems.Body;
import dev.escrutinio.edge.problems.ProblemException;
import dev.escrutinio.edge.problems.ProblemKind;
import dev.escrutinio.edge.security.TokenRequired;
import dev.escrutinio.edge.wire.Json;
import dev.escrutinio.gateway.answers.Keeping.Kept;
import dev.escrutinio.gateway.plans.PlanShape;
import dev.escrutinio.gateway.plans.PlanSize;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Keeps answers under a permalink.
@Path("/api/v1/answers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public final class KeptAnswerResource {
    private static final ObjectReader READER = Json.reader(ToKeep.class);

    private final Keeping keeping;

    KeptAnswerResource(Keeping keeping) {
        this.keeping = keeping;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @TokenRequired
    @Operation(summary = "Guarda la respuesta a un plan y da su enlace permanente")
    @RequestBody(content = @Content(schema = @Schema(implementation = ToKeep.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Permalink.class)))
    public Response keep(byte @Nullable [] body) {
        ToKeep wanted = Body.read(body, READER, ToKeep.class);
        if (wanted.plan() == null) {
            throw new ProblemException(
                    ProblemKind.INVALID_BODY, "Falta el campo «plan», el de la respuesta que se guarda.");
        }
        PlanShape.check(wanted.plan());
        PlanSize.check(wanted.plan());
        Kept kept = keeping.keep(wanted.plan());
        Permalink permalink = Permalink.of(kept.id());
        return Response.status(kept.fresh() ? 201 : 200)
                .location(URI.create("/api/v1/answers/" + kept.id()))
                .entity(Json.bytes(permalink))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Da una respuesta guardada, siempre los mismos bytes")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Answer.class)))
    public Response kept(@PathParam("id") String id) {
        return Response.ok(keeping.content(id))
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .build();
    }
}
