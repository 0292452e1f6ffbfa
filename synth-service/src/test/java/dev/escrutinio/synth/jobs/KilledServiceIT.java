package dev.escrutinio.synth.jobs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.escrutinio.synth.testing.DemoFacts;
import dev.escrutinio.synth.testing.PairTopic;
import dev.escrutinio.synth.testing.PublishedDemo;
import dev.escrutinio.synth.testing.ServiceChild;
import dev.escrutinio.synth.testing.TokenFile;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The real service, killed in the middle of a generation: the pairs are those of a run that nobody killed.
class KilledServiceIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String PATH = "/api/v1/generations";
    private static final int KILLS = 3;
    private static final String COUNTS =
            "\"counts\":{\"L1\":{\"answer\":900,\"plan\":500},\"L2\":{\"answer\":100},\"L3\":{\"closed_book\":40}}";

    private static final Map<String, String> SETTINGS =
            Map.of("SYNTH_JOBS_CHECKPOINT", "100", "SYNTH_JOBS_RANGE", "20");

    private final String token = new TokenFile().start().get("escrutinio.token-file");
    private int port;

    @Test
    void killedServiceGoesOnWithoutLosingOrDoublingAPair() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        String id = "";
        for (int life = 0; life <= KILLS; life++) {
            try (ServiceChild service = ServiceChild.start(port, token, "killed_service", SETTINGS)) {
                await().atMost(PATIENCE).ignoreExceptions().until(() -> alive());
                if (life == 0) {
                    PublishedDemo.publish();
                }
                await().atMost(PATIENCE).ignoreExceptions().until(() -> ready());
                id = life == 0 ? await().atMost(PATIENCE).until(this::order, one -> !one.isEmpty()) : id;
                String job = id;
                int least = life * 200;
                if (life < KILLS) {
                    await().atMost(PATIENCE)
                            .until(() -> draws(job) > least || state(job).equals("completed"));
                    service.kill();
                } else {
                    await().atMost(PATIENCE).until(() -> state(job).equals("completed"));
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

    private boolean alive() {
        return at().get("/q/health/live").statusCode() == 200;
    }

    private boolean ready() {
        return at().get("/q/health/ready").statusCode() == 200;
    }

    /// Ordered once all loads have arrived: a generation goes on with the facts that it was ordered on only.
    private String order() {
        JsonPath accepted = write().contentType("application/json")
                .body("{\"seed\":777," + COUNTS + "}")
                .post(PATH)
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();
        String id = accepted.getString("id");
        if (accepted.getString("factsVersion").equals(DemoFacts.facts().version())) {
            return id;
        }
        write().post(PATH + "/" + id + "/cancel");
        return "";
    }

    private RequestSpecification write() {
        return at().header("Authorization", "Bearer " + TokenFile.TOKEN);
    }

    private long draws(String id) {
        return at().get(PATH + "/" + id).then().extract().jsonPath().getLong("draws");
    }

    private String state(String id) {
        return at().get(PATH + "/" + id).then().extract().path("state");
    }

    private RequestSpecification at() {
        return given().baseUri("http://127.0.0.1").port(port);
    }
}
