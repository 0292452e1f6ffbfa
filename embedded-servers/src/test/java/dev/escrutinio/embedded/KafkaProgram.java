package dev.escrutinio.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/// Starts Kafka, writes one transaction and waits to be killed.
final class KafkaProgram {

    public static void main(String[] args) throws Exception {
        EmbeddedKafka kafka = EmbeddedKafka.start(Path.of(args[0]), 0);
        Map<String, Object> address = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (Admin admin = Admin.create(address)) {
            admin.createTopics(List.of(new NewTopic("rows", 1, (short) 1)))
                    .all()
                    .get();
        }
        var producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka.bootstrapServers(),
                        "transactional.id",
                        "loader",
                        "compression.type",
                        "lz4",
                        "transaction.timeout.ms",
                        900_000),
                new StringSerializer(),
                new StringSerializer());
        producer.initTransactions();
        producer.beginTransaction();
        for (int i = 0; i < 1000; i++) {
            producer.send(new ProducerRecord<>("rows", "key-" + i, "value-" + i));
        }
        producer.commitTransaction();
        producer.beginTransaction();
        producer.send(new ProducerRecord<>("rows", "never", "committed"));
        producer.flush();
        System.out.println("written");
        Thread.currentThread().join();
    }
}
