package dev.escrutinio.index.api;

import dev.escrutinio.edge.problems.ProblemException;
import dev.escrutinio.edge.problems.ProblemKind;
import dev.escrutinio.edge.security.TokenRequired;
import dev.escrutinio.index.deadletters.DeadLetter;
import dev.escrutinio.index.deadletters.DeadLetters;
import dev.escrutinio.index.deadletters.Retry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// The messages that no service could take.
@Path("/api/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DeadLetterResource {

    private final DeadLetters letters;

    DeadLetterResource(DeadLetters letters) {
        this.letters = letters;
    }

    @GET
    @TokenRequired
    @Operation(summary = "Los mensajes apartados que esperan, con su razón y su origen, el más antiguo primero")
    public List<DeadLetterView> waiting() {
        return letters.waiting().stream().map(DeadLetterView::brief).toList();
    }

    @GET
    @Path("{id}")
    @TokenRequired
    @Operation(summary = "Un mensaje apartado entero")
    public DeadLetterView one(String id) {
        return DeadLetterView.whole(find(id));
    }

    @POST
    @Path("{id}/retries")
    @TokenRequired
    @Operation(summary = "Publica de nuevo un mensaje apartado en su tema, si nada más nuevo ocupa su clave")
    public Map<String, Object> retry(String id) {
        return switch (letters.retry(find(id))) {
            case Retry.Published published -> Map.of("status", "published", "offset", published.offset());
            case Retry.Superseded _ -> Map.of("status", "superseded");
        };
    }

    private DeadLetter find(String id) {
        return letters.find(id)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND,
                        "No hay ningún mensaje apartado con ese identificador; la lista está en"
                                + " /api/v1/dead-letters."));
    }
}
