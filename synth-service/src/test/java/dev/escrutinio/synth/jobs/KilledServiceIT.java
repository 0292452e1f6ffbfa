package dev.escrutinio.synth.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.escrutinio.embedded.testing.TokenFile;
import dev.escrutinio.synth.testing.DemoFacts;
import dev.escrutinio.synth.testing.PairTopic;
import dev.escrutinio.synth.testing.PublishedDemo;
import dev.escrutinio.synth.testing.ServiceChild;
import dev.escrutinio.synth.testing.ServiceClient;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The real service, killed in the middle of a generation: the pairs are those of a run that nobody killed.
class KilledServiceIT {

    private static final int KILLS = 3;
    private static final String COUNTS =
            "\"counts\":{\"L1\":{\"answer\":900,\"plan\":500},\"L2\":{\"answer\":100},\"L3\":{\"closed_book\":40}}";

    private static final Map<String, String> SETTINGS =
            Map.of("SYNTH_JOBS_CHECKPOINT", "100", "SYNTH_JOBS_RANGE", "20");

    private final String token = new TokenFile().start().get("escrutinio.token-file");

    @Test
    void killedServiceGoesOnWithoutLosingOrDoublingAPair() throws Exception {
        ServiceClient client = ServiceClient.onFreePort();
        String id = "";
        for (int life = 0; life <= KILLS; life++) {
            try (ServiceChild service = ServiceChild.start(client.port(), token, "killed_service", SETTINGS)) {
                client.awaitLive();
                if (life == 0) {
                    PublishedDemo.publish();
                }
                client.awaitReady();
                id = life == 0 ? client.generate("{\"seed\":777," + COUNTS + "}") : id;
                if (life < KILLS) {
                    awaitDraws(client, id, life * 200);
                    service.kill();
                } else {
                    client.awaitGenerated(id);
                }
            }
        }

        GenerationOrder order =
                JobJson.order("{\"seed\":777," + COUNTS + ",\"elections\":[\"2019-04\",\"2019-11\"],\"typos\":0.05}");
        // an order that came too early, on the first loads only, may have made pairs before it was cancelled
        Map<String, String> published = PairTopic.ofSeed(777);
        published.values().removeIf(pair -> !pair.contains(DemoFacts.facts().version()));
        assertThat(published).isEqualTo(Expected.compacted(Expected.pairs(order, 2)));
    }

    private static void awaitDraws(ServiceClient client, String id, int least) {
        await().atMost(ServiceClient.PATIENCE)
                .until(() -> client.generation(id).getLong("draws") > least
                        || client.generation(id).getString("state").equals("completed"));
    }
}
