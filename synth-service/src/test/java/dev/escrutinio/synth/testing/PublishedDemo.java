package dev.escrutinio.synth.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.escrutinio.contracts.events.CatalogEntry;
import dev.escrutinio.contracts.events.ElectionRow;
import dev.escrutinio.contracts.events.IndicatorRow;
import dev.escrutinio.contracts.events.LoadEvent;
import dev.escrutinio.contracts.events.Topic;
import dev.escrutinio.contracts.events.Topics;
import dev.escrutinio.embedded.testing.TestServers;
import dev.escrutinio.loader.demo.DemoElections;
import dev.escrutinio.loader.load.Load;
import java.io.IOException;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Publishes the demo data, a transaction a load.
public final class PublishedDemo {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private PublishedDemo() {}

    public static void publish() throws IOException {
        publish(TestServers.kafkaBootstrapServers());
    }

    public static void publish(String kafka) throws IOException {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka, "transactional.id", "published-demo");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            for (Load load : DemoElections.loads()) {
                producer.beginTransaction();
                int entry = 0;
                for (CatalogEntry one : load.catalog()) {
                    send(producer, Topics.CATALOG, load.key() + "/" + entry++, CatalogEntry.class, one);
                }
                for (ElectionRow row : load.rows()) {
                    send(producer, Topics.ROWS, row.load() + "/" + row.place(), ElectionRow.class, row);
                }
                for (IndicatorRow row : load.indicators()) {
                    send(producer, Topics.INDICATORS, row.load() + "/" + row.place(), IndicatorRow.class, row);
                }
                send(producer, Topics.LOADS, load.key(), LoadEvent.class, load.completed());
                producer.commitTransaction();
            }
        }
    }

    private static void send(
            KafkaProducer<String, byte[]> producer, Topic topic, String key, Class<?> type, Object event)
            throws IOException {
        producer.send(
                new ProducerRecord<>(topic.name(), key, JSON.writerFor(type).writeValueAsBytes(event)));
    }
}
