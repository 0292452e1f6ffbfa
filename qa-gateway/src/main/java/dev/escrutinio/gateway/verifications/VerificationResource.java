package dev.escrutinio.gateway.verifications;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.escrutinio.edge.problems.Body;
import dev.escrutinio.edge.problems.ProblemException;
import dev.escrutinio.edge.problems.ProblemKind;
import dev.escrutinio.edge.tracing.Threads;
import dev.escrutinio.edge.wire.Json;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.gateway.facts.Brains;
import dev.escrutinio.language.verification.TextVerifier;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Checks the electoral figures of a text.
@Path("/api/v1/verifications")
public final class VerificationResource {
    private static final ObjectReader READER = Json.reader(TextGiven.class);
    private static final ObjectWriter WRITER = Json.writer(Verification.class);

    private final Brains brains;
    private final Verifiers verifiers;
    private final Threads threads;

    VerificationResource(Brains brains, Verifiers verifiers, Threads threads) {
        this.brains = brains;
        this.verifiers = verifiers;
        this.threads = threads;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @NonBlocking
    @Operation(summary = "Comprueba las cifras electorales de un texto en español")
    @RequestBody(content = @Content(schema = @Schema(implementation = TextGiven.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Verification.class)))
    public Uni<byte[]> verify(byte @Nullable [] body) {
        Facts facts = brains.current().facts();
        String text = text(Body.read(body, READER, TextGiven.class));
        return threads.run(() -> verified(facts, text));
    }

    private byte[] verified(Facts facts, String text) {
        return Json.bytes(WRITER, new Verification(verifiers.of(facts).verify(text), facts.version()));
    }

    private static String text(TextGiven given) {
        String text = given.text();
        if (text == null || text.isBlank()) {
            throw new ProblemException(
                    ProblemKind.INVALID_BODY, "Falta el texto; envíe en «text» el texto que quiere comprobar.");
        }
        if (text.length() > TextVerifier.LONGEST) {
            throw new ProblemException(
                    ProblemKind.INVALID_BODY,
                    "El texto tiene " + text.length() + " caracteres y el máximo es " + TextVerifier.LONGEST
                            + "; divídalo en partes.");
        }
        return text;
    }
}
