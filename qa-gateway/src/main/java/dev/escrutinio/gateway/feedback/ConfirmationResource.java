package dev.escrutinio.gateway.feedback;

import com.fasterxml.jackson.databind.ObjectReader;
import dev.escrutinio.edge.problems.Body;
import dev.escrutinio.edge.problems.ProblemException;
import dev.escrutinio.edge.problems.ProblemKind;
import dev.escrutinio.edge.wire.Json;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Takes the «yes» to a model's proposal from whoever it was offered to.
@Path("/api/v1/confirmations")
@RunOnVirtualThread
public final class ConfirmationResource {
    private static final ObjectReader READER = Json.reader(Confirmation.class);

    private final Listening listening;
    private final Offers offers;

    ConfirmationResource(Listening listening, Offers offers) {
        this.listening = listening;
        this.offers = offers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Guarda que la propuesta de un modelo era lo que se preguntaba; el «seal» de la opción basta")
    @RequestBody(content = @Content(schema = @Schema(implementation = Confirmation.class)))
    @APIResponse(responseCode = "201")
    public Response keep(byte @Nullable [] body) {
        boolean fresh = listening.keep(checked(Body.read(body, READER, Confirmation.class)));
        return Response.status(fresh ? 201 : 200)
                .entity(Json.bytes(Map.of("kept", true)))
                .build();
    }

    private FeedbackGiven checked(Confirmation given) {
        if (given.question() == null
                || given.plan() == null
                || given.model() == null
                || given.seal() == null
                || !offers.holds(given.question(), given.plan(), given.model(), given.seal())) {
            throw new ProblemException(
                    ProblemKind.INVALID_BODY,
                    "No es una propuesta de este servicio; envíe «question», «plan», «model» y «seal» tal como vinieron.");
        }
        return new FeedbackGiven(given.question(), given.plan(), null, given.model());
    }
}
