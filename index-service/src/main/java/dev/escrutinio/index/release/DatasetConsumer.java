package dev.escrutinio.index.release;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.escrutinio.contracts.events.DatasetReleased;
import dev.escrutinio.edge.embedding.EmbeddingException;
import dev.escrutinio.index.questions.SolvedQuestions;
import dev.escrutinio.index.store.StoreUnavailableException;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/// Takes announced datasets off `qa.datasets.v1`. The offset is committed after the effect; what cannot be taken goes
/// to the dead letters.
@ApplicationScoped
class DatasetConsumer {

    private static final Logger LOG = Logger.getLogger(DatasetConsumer.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /// A model may cost for each try that it fails in.
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

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
        Duration pause = PAUSE;
        while (true) {
            try {
                questions.take(dataset, announced.offset());
                return;
            } catch (StoreUnavailableException e) {
                pause = PAUSE;
                LOG.warnf("dataset %s waits: %s", dataset.dataset(), e.getMessage());
            } catch (EmbeddingException e) {
                pause = longer(pause);
                LOG.warnf("dataset %s waits: %s", dataset.dataset(), e.getMessage());
            }
            // neither is a fault of the dataset; the channel's health tells when it waits for long
            Thread.sleep(pause);
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }
}
