package dev.escrutinio.index.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.escrutinio.contracts.events.CatalogEntry;
import dev.escrutinio.contracts.events.ElectionRow;
import dev.escrutinio.contracts.events.LoadEvent;
import dev.escrutinio.contracts.events.Topic;
import dev.escrutinio.contracts.events.Topics;
import dev.escrutinio.index.build.SmallFacts;
import java.io.IOException;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Publishes a load in one transaction, as the row-loader does.
record LoadPublisher(String kafka, ObjectMapper json) {

    void publish(SmallFacts load) throws IOException {
        Map<String, Object> properties = Map.of("bootstrap.servers", kafka, "transactional.id", "load-publisher");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            for (CatalogEntry entry : load.catalog()) {
                send(producer, Topics.CATALOG, Integer.toString(entry.hashCode()), CatalogEntry.class, entry);
            }
            for (ElectionRow row : load.rows()) {
                send(producer, Topics.ROWS, row.load() + "/" + row.place(), ElectionRow.class, row);
            }
            send(producer, Topics.LOADS, load.completed().load(), LoadEvent.class, load.completed());
            producer.commitTransaction();
        }
    }

    private void send(KafkaProducer<String, byte[]> producer, Topic topic, String key, Class<?> type, Object event)
            throws IOException {
        producer.send(
                new ProducerRecord<>(topic.name(), key, json.writerFor(type).writeValueAsBytes(event)));
    }
}
