package dev.escrutinio.trainer.dataset;

import dev.escrutinio.contracts.events.DatasetReleased;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// The datasets that a run can learn from.
@Path("/api/v1/datasets")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DatasetResource {

    private static final int SHOWN = 50;

    private final Datasets datasets;

    DatasetResource(Datasets datasets) {
        this.datasets = datasets;
    }

    @GET
    @Operation(summary = "Los últimos conjuntos de datos anunciados, el más reciente primero")
    public List<DatasetReleased> recent() {
        return datasets.recent(SHOWN);
    }
}
