package dev.escrutinio.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escrutinio.embedded.StartupFailure.Reason;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {

    @TempDir
    Path folder;

    @Test
    void committedRecordsSurviveAKilledProcess() throws Exception {
        try (ChildProcess child = ChildProcess.start(KafkaProgram.class, folder)) {
            child.awaitLine("^written$");
            child.kill9();
        }

        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0)) {
            List<ConsumerRecord<String, String>> rows = readCommitted(kafka, "rows", 1000);
            assertThat(rows)
                    .hasSize(1000)
                    .last()
                    .extracting(ConsumerRecord::value)
                    .isEqualTo("value-999");
        }
    }

    @Test
    void aTopicThatNobodyCreatedIsNotThere() {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0);
                var producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers(), "max.block.ms", 1500),
                        new StringSerializer(),
                        new StringSerializer())) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("absent", "k", "v"))
                            .get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void aTakenPortIsToldInOneSentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral(Ports.HOST))) {
            assertThatThrownBy(() -> EmbeddedKafka.start(folder, taken.getLocalPort()))
                    .isInstanceOfSatisfying(
                            StartupFailure.class, e -> assertThat(e.reason()).isEqualTo(Reason.PORT_TAKEN))
                    .hasMessage(
                            "El puerto %d, que necesita Kafka, lo está usando otro programa: ciérrelo o elija otro puerto.",
                            taken.getLocalPort());
        }
    }

    @Test
    void aFolderInUseIsToldInOneSentence() {
        try (EmbeddedKafka first = EmbeddedKafka.start(folder, 0)) {
            assertThatThrownBy(() -> EmbeddedKafka.start(folder, 0))
                    .isInstanceOfSatisfying(
                            StartupFailure.class, e -> assertThat(e.reason()).isEqualTo(Reason.FOLDER_IN_USE))
                    .hasMessageStartingWith("La carpeta de datos " + folder + " la está usando otra instancia");
            assertThat(first.bootstrapServers()).startsWith("127.0.0.1:");
        }
    }

    private static List<ConsumerRecord<String, String>> readCommitted(EmbeddedKafka kafka, String topic, int count) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", kafka.bootstrapServers(),
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest");
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            for (int polls = 0; polls < 60 && records.size() < count; polls++) {
                consumer.poll(Duration.ofMillis(500)).forEach(records::add);
            }
            consumer.poll(Duration.ofMillis(500)).forEach(records::add);
        }
        return records;
    }
}
