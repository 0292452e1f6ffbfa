package dev.escrutinio.gateway.engines.swap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.escrutinio.contracts.events.ModelVersionReleased;
import dev.escrutinio.edge.wire.Json;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/// Takes announced versions off `model.versions.v1`, from its beginning at every start. What is no announcement goes
/// to the dead letters, and the version before stays.
@Singleton
final class VersionConsumer {
    private static final Logger LOG = Logger.getLogger(VersionConsumer.class);
    private static final String MODEL = "electoral-qa";
    private static final ObjectReader TREES = Json.reader(JsonNode.class);
    private static final ObjectReader VERSIONS = Json.reader(ModelVersionReleased.class)
            // within v1 a later producer may add fields
            .without(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final ModelService service;
    private final Board board;

    VersionConsumer(ModelService service, Board board) {
        this.service = service;
        this.board = board;
    }

    @Incoming("model-versions-in")
    @Blocking
    void take(byte[] announced) throws IOException {
        try {
            ModelVersionReleased version = decode(announced);
            if (version.model().equals(MODEL)) {
                service.announced(version);
            }
        } catch (IOException e) {
            board.undecodable();
            LOG.warnf("announcement of a model set aside: %s", e.getMessage());
            throw e;
        }
    }

    static ModelVersionReleased decode(byte[] announced) throws IOException {
        JsonNode message = TREES.readTree(announced);
        List<String> faults = Schemas.faults("model-version.v1", message);
        if (!faults.isEmpty()) {
            throw new IOException("no announcement of a model version: " + faults);
        }
        return VERSIONS.readValue(message);
    }
}
