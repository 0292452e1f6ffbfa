package dev.escrutinio.gateway.feedback;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.escrutinio.edge.problems.Body;
import dev.escrutinio.edge.problems.ProblemException;
import dev.escrutinio.edge.problems.ProblemKind;
import dev.escrutinio.edge.security.TokenRequired;
import dev.escrutinio.edge.wire.Json;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Takes what people say a question meant, and gives it out as JSON lines.
@Path("/api/v1/feedback")
@TokenRequired
@RunOnVirtualThread
public final class FeedbackResource {
    private static final String LINES = "application/x-ndjson";
    private static final ObjectReader READER = Json.reader(FeedbackGiven.class);
    private static final ObjectWriter WRITER = Json.writer(Feedback.class);

    private final Listening listening;

    FeedbackResource(Listening listening) {
        this.listening = listening;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Guarda qué quería decir una pregunta: la opción confirmada o la corrección")
    @RequestBody(content = @Content(schema = @Schema(implementation = FeedbackGiven.class)))
    @APIResponse(responseCode = "201")
    public Response keep(byte @Nullable [] body) {
        boolean fresh = listening.keep(Body.read(body, READER, FeedbackGiven.class));
        return Response.status(fresh ? 201 : 200)
                .entity(Json.bytes(Map.of("kept", true)))
                .build();
    }

    @GET
    @Produces(LINES)
    @Operation(summary = "Las opiniones guardadas, una por línea, a partir de una posición")
    @APIResponse(responseCode = "200")
    public Response lines(@QueryParam("after") @DefaultValue("0") String after) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        listening.after(position(after)).forEach(feedback -> {
            lines.writeBytes(Json.bytes(WRITER, feedback));
            lines.write('\n');
        });
        return Response.ok(lines.toByteArray(), LINES)
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("/words")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Las palabras que el lector no conoce y lo que querían decir, según las opiniones guardadas",
            description = "Solo las que, cambiadas por lo que conoce, le hacen leer por sí solo el plan confirmado.")
    @APIResponse(responseCode = "200")
    public Response words(@QueryParam("after") @DefaultValue("0") String after) {
        return Response.ok(Json.bytes(listening.lessons(position(after)))).build();
    }

    private static long position(String after) {
        if (!after.matches("\\d{1,18}")) {
            throw new ProblemException(
                    ProblemKind.INVALID_PARAMETER,
                    "«after» debe ser un número entero desde 0: el «sequence» de la última línea leída.");
        }
        return Long.parseLong(after);
    }
}
