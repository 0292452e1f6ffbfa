package dev.escrutinio.synth.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.escrutinio.contracts.events.Topics;
import dev.escrutinio.embedded.EmbeddedKafka;
import dev.escrutinio.embedded.testing.TokenFile;
import dev.escrutinio.synth.testing.DemoFacts;
import dev.escrutinio.synth.testing.PairTopic;
import dev.escrutinio.synth.testing.PublishedDemo;
import dev.escrutinio.synth.testing.ServiceChild;
import dev.escrutinio.synth.testing.ServiceClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kafka dies in the middle of a generation and comes back later: the generation fails with the reason after a few
/// attempts, and resumed it ends with the pairs of a run that nothing disturbed.
class DeadBrokerIT {

    private static final long SEED = 888;
    private static final String COUNTS =
            "\"counts\":{\"L1\":{\"answer\":3000,\"plan\":500},\"L2\":{\"answer\":100},\"L3\":{\"closed_book\":40}}";

    private static final Map<String, String> SETTINGS = Map.of(
            "SYNTH_JOBS_CHECKPOINT", "100",
            "SYNTH_JOBS_RANGE", "20",
            "SYNTH_JOBS_RETRIES", "1",
            "SYNTH_JOBS_FIRST_PAUSE", "100ms",
            "MP_MESSAGING_OUTGOING_QA_PAIRS_OUT_REQUEST_TIMEOUT_MS", "1000",
            "MP_MESSAGING_OUTGOING_QA_PAIRS_OUT_DELIVERY_TIMEOUT_MS", "3000");

    private final String token = new TokenFile().start().get("escrutinio.token-file");

    @TempDir
    private Path folder;

    @Test
    void generationWaitsForKafkaAndThenGoesOn() throws Exception {
        ServiceClient client = ServiceClient.onFreePort();
        EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0);
        int broker = kafka.port();
        String address = kafka.bootstrapServers();
        Map<String, String> settings = new java.util.HashMap<>(SETTINGS);
        settings.put("KAFKA_BOOTSTRAP_SERVERS", address);
        try (ServiceChild service = ServiceChild.start(client.port(), token, "dead_broker", settings)) {
            client.awaitLive();
            PublishedDemo.publish(address);
            client.awaitReady();
            String id = client.generate("{\"seed\":" + SEED + "," + COUNTS + "}");
            await().atMost(ServiceClient.PATIENCE)
                    .until(() -> client.generation(id).getLong("draws") > 200);

            kafka.close();

            await().atMost(ServiceClient.PATIENCE)
                    .until(() -> client.generation(id).getString("state").equals("failed"));
            assertThat(client.generation(id).getString("reason"))
                    .contains("Kafka")
                    .contains("reanude");
            assertThat(client.generation(id).getLong("draws"))
                    .isLessThan(client.generation(id).getLong("drawsTotal"));

            kafka = EmbeddedKafka.start(folder, broker);
            client.resume(id);
            client.awaitGenerated(id);

            List<ConsumerRecord<String, byte[]>> records = PairTopic.read(address, Topics.PAIRS);
            Map<String, String> published = PairTopic.ofSeed(SEED, records);
            published.values().removeIf(pair -> !pair.contains(DemoFacts.facts().version()));
            GenerationOrder order = JobJson.order(
                    "{\"seed\":" + SEED + "," + COUNTS + ",\"elections\":[\"2019-04\",\"2019-11\"],\"typos\":0.05}");
            assertThat(published).isEqualTo(Expected.compacted(Expected.pairs(order, 2)));
        } finally {
            kafka.close();
        }
    }
}
