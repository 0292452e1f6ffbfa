package dev.escrutinio.trainer.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.escrutinio.contracts.events.ModelVersionReleased;
import dev.escrutinio.edge.problems.ProblemException;
import dev.escrutinio.edge.problems.ProblemKind;
import dev.escrutinio.edge.security.TokenRequired;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// The model's versions, and which of them is current.
@Path("/api/v1/models/" + ModelVersions.MODEL)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ModelResource {

    private static final int SHOWN = 100;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ModelVersions versions;

    ModelResource(ModelVersions versions) {
        this.versions = versions;
    }

    @GET
    @Operation(summary = "Las versiones del modelo, cuál es la actual y cada anuncio")
    public ModelView model() {
        return new ModelView(
                ModelVersions.MODEL, versions.current().orElse(null), versions.history(), versions.announced(SHOWN));
    }

    @POST
    @Path("/current")
    @TokenRequired
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Hace actual una versión anterior o posterior y la anuncia")
    public ModelVersionReleased current(@Nullable String body) {
        return versions.makeCurrent(version(body))
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND,
                        "No hay ninguna versión con esa huella; la lista está en /api/v1/models/electoral-qa."));
    }

    private static String version(@Nullable String body) {
        try {
            JsonNode version = JSON.readTree(body == null ? "" : body).path("version");
            if (version.isTextual()) {
                return version.asText();
            }
        } catch (JsonProcessingException e) {
            throw invalid();
        }
        throw invalid();
    }

    private static ProblemException invalid() {
        return new ProblemException(
                ProblemKind.INVALID_BODY, "Envíe {\"version\": \"…\"} con la huella de una versión de la lista.");
    }
}
