package dev.escrutinio.trainer.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.escrutinio.contracts.events.DatasetReleased;
import dev.escrutinio.trainer.payload.Schemas;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Takes announced datasets off `qa.datasets.v1`. The offset is committed after the effect; what is no announcement
/// goes to the dead letters.
@ApplicationScoped
class DatasetConsumer {

    private final Datasets datasets;
    private final ObjectMapper json;

    DatasetConsumer(Datasets datasets, ObjectMapper json) {
        this.datasets = datasets;
        this.json = json;
    }

    @Incoming("qa-datasets-in")
    @Blocking
    void take(byte[] announced) throws IOException {
        JsonNode message = json.readTree(announced);
        List<String> faults = Schemas.faults("dataset.v1", message);
        if (!faults.isEmpty()) {
            throw new IOException("no announcement of a dataset: " + faults);
        }
        datasets.take(json.treeToValue(message, DatasetReleased.class));
    }
}
