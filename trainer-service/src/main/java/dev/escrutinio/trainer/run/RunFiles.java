package dev.escrutinio.trainer.run;

import dev.escrutinio.edge.problems.ProblemException;
import dev.escrutinio.edge.problems.ProblemKind;
import dev.escrutinio.trainer.payload.Losses;
import dev.escrutinio.trainer.payload.Metrics;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// What a run measured: losses as numbers and as a picture, result and report.
@Path("/api/v1/runs")
@RunOnVirtualThread
class RunFiles {

    private final RunJournal journal;
    private final RunFolders folders;

    RunFiles(RunJournal journal, RunFolders folders) {
        this.journal = journal;
        this.folders = folders;
    }

    @GET
    @Path("/{id}/losses")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Pérdida de cada paso y en validación")
    public Losses losses(@PathParam("id") String id) {
        return Metrics.of(folders.of(run(id))).losses();
    }

    @GET
    @Path("/{id}/losses.svg")
    @Produces("image/svg+xml")
    @Operation(summary = "Las curvas de pérdida como imagen, cuando acaba el entrenamiento")
    public String picture(@PathParam("id") String id) throws IOException {
        return text(folders.of(run(id)).picture());
    }

    @GET
    @Path("/{id}/report")
    @Produces("text/markdown;charset=UTF-8")
    @Operation(summary = "La evaluación con ejemplos, cuando acaba el entrenamiento")
    public String report(@PathParam("id") String id) throws IOException {
        return text(folders.of(run(id)).report());
    }

    @GET
    @Path("/{id}/result")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Lo que dejó el entrenamiento: exportaciones, evaluación, huellas")
    public String result(@PathParam("id") String id) throws IOException {
        return text(folders.of(run(id)).result());
    }

    private Run run(String id) {
        return RunResource.found(journal.find(id));
    }

    private static String text(java.nio.file.Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new ProblemException(
                    ProblemKind.NOT_FOUND, "Aún no existe: el entrenamiento lo escribe al acabar; vuelva entonces.");
        }
    }
}
