package dev.escrutinio.synth.release;

import dev.escrutinio.edge.problems.ProblemException;
import dev.escrutinio.edge.problems.ProblemKind;
import dev.escrutinio.edge.security.TokenRequired;
import dev.escrutinio.synth.publishing.PairLog;
import dev.escrutinio.synth.source.CurrentKnowledge;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// The datasets.
@Path("/api/v1/datasets")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DatasetResource {

    private static final int SHOWN = 50;

    private final DatasetJournal journal;
    private final CurrentKnowledge current;
    private final PairLog log;
    private final DatasetProgress progress;

    DatasetResource(DatasetJournal journal, CurrentKnowledge current, PairLog log, DatasetProgress progress) {
        this.journal = journal;
        this.current = current;
        this.log = log;
        this.progress = progress;
    }

    private DatasetView view(Dataset dataset) {
        return DatasetView.of(dataset, progress);
    }

    @POST
    @TokenRequired
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Pide un conjunto de datos hecho de los pares publicados")
    public Response order(@Nullable String body) {
        DatasetAsked asked = DatasetDesk.read(body);
        String facts =
                current.ready().orElseThrow(ProblemException::notReady).facts().version();
        DatasetDesk.check(asked, facts, Map.of());
        Dataset dataset = journal.request(DatasetDesk.check(asked, facts, log.ends()));
        return Response.accepted(view(dataset))
                .location(URI.create("/api/v1/datasets/" + dataset.id()))
                .build();
    }

    @GET
    @Operation(summary = "Los últimos conjuntos de datos, el más reciente primero")
    public List<DatasetView> recent() {
        return journal.recent(SHOWN).stream().map(this::view).toList();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Un conjunto de datos: en qué estado está y qué ficheros tiene")
    public DatasetView one(@PathParam("id") String id) {
        return uuid(id).flatMap(journal::find)
                .map(this::view)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND, "No hay ningún conjunto de datos con ese identificador."));
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
