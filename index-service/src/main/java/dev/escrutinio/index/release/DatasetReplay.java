package dev.escrutinio.index.release;

import dev.escrutinio.index.questions.QuestionBuild;
import dev.escrutinio.index.questions.QuestionJournal;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/// Sets the consumption of announced datasets back to the beginning.
@ApplicationScoped
public class DatasetReplay {

    static final String CHANNEL = "qa-datasets-in";
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final KafkaClientService clients;
    private final QuestionJournal journal;

    DatasetReplay(KafkaClientService clients, QuestionJournal journal) {
        this.clients = clients;
        this.journal = journal;
    }

    /// Sets the group back and reads from there; the live questions stay until those built anew are checked.
    ///
    /// @return false if this process is not the one that reads
    public boolean replay() {
        KafkaConsumer<String, byte[]> consumer = clients.getConsumer(CHANNEL);
        Function<Consumer<String, byte[]>, Boolean> rewinding = DatasetReplay::rewind;
        return consumer.runOnPollingThread(rewinding).await().atMost(TIMEOUT);
    }

    /// The commit comes first: a process that dies in between goes on from there.
    private static boolean rewind(Consumer<String, byte[]> kafka) {
        Set<TopicPartition> assigned = kafka.assignment();
        Map<TopicPartition, Long> beginning = kafka.beginningOffsets(assigned);
        kafka.commitSync(beginning.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new OffsetAndMetadata(entry.getValue()))));
        beginning.forEach(kafka::seek);
        return !assigned.isEmpty();
    }

    /// Whether the live questions' announcement is still to be read again.
    public boolean pending() {
        long live = journal.live().map(QuestionBuild::offset).orElse(-1L);
        KafkaConsumer<String, byte[]> consumer = clients.getConsumer(CHANNEL);
        Function<Consumer<String, byte[]>, Boolean> behind =
                kafka -> kafka.committed(kafka.assignment()).values().stream()
                        .anyMatch(committed -> committed != null && committed.offset() <= live);
        return consumer.runOnPollingThread(behind).await().atMost(TIMEOUT);
    }
}
