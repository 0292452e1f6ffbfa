package dev.escrutinio.index.release;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.escrutinio.contracts.events.DatasetReleased;
import dev.escrutinio.index.questions.SolvedQuestions;
import dev.escrutinio.index.store.StoreUnavailableException;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/// Takes announced datasets off `qa.datasets.v1`. The offset is committed after the effect; what cannot be taken goes
/// to the dead letters.
@ApplicationScoped
class DatasetConsumer {

    private static final Logger LOG = Logger.getLogger(DatasetConsumer.class);
    private static final long PAUSE_SECONDS = 2;

    private final SolvedQuestions questions;
    private final ObjectMapper json;

    DatasetConsumer(SolvedQuestions questions, ObjectMapper json) {
        this.questions = questions;
        this.json = json;
    }

    @Incoming(DatasetReplay.CHANNEL)
    @Blocking
    void take(ConsumerRecord<String, byte[]> announced) throws IOException, InterruptedException {
        DatasetReleased dataset = json.readValue(announced.value(), DatasetReleased.class);
        while (!taken(dataset, announced.offset())) {
            TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
        }
    }

    /// A store that is away is no fault of the dataset; the channel's health tells when it waits for long.
    private boolean taken(DatasetReleased dataset, long offset) throws IOException {
        try {
            questions.take(dataset, offset);
            return true;
        } catch (StoreUnavailableException e) {
            LOG.warnf("dataset %s waits: %s", dataset.dataset(), e.getMessage());
            return false;
        }
    }
}
