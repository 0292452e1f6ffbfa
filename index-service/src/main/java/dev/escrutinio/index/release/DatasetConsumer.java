package dev.escrutinio.index.release;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.escrutinio.contracts.events.DatasetReleased;
import dev.escrutinio.index.questions.SolvedQuestions;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Takes announced datasets off `qa.datasets.v1`. The offset is committed after the effect; what cannot be taken goes
/// to
/// the dead letters.
@ApplicationScoped
class DatasetConsumer {

    private final SolvedQuestions questions;
    private final ObjectMapper json;

    DatasetConsumer(SolvedQuestions questions, ObjectMapper json) {
        this.questions = questions;
        this.json = json;
    }

    @Incoming("qa-datasets-in")
    @Blocking
    void take(byte[] announced) throws IOException {
        questions.take(json.readValue(announced, DatasetReleased.class));
    }
}
