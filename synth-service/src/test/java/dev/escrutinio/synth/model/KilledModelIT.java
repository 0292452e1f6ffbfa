package dev.escrutinio.synth.model;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.escrutinio.embedded.testing.TestServers;
import dev.escrutinio.embedded.testing.TokenFile;
import dev.escrutinio.synth.testing.DemoFacts;
import dev.escrutinio.synth.testing.PairTopic;
import dev.escrutinio.synth.testing.PublishedDemo;
import dev.escrutinio.synth.testing.ServiceChild;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The real service, killed at random moments while a model writes: what was paid and kept is never paid again, and
/// every pair is there once. `-Dfaults.kills=20` kills more often.
class KilledModelIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int KILLS = Integer.getInteger("faults.kills", 3);
    private static final long SEED = 961;
    private static final String DATABASE = "killed_model";
    private static final String PATH = "/api/v1/generations";
    private static final String ORDER = "{\"seed\":" + SEED
            + ",\"counts\":{\"L3\":{\"answer\":60,\"closed_book\":20}},\"typos\":0,\"model\":\"repents\","
            + "\"budget\":{\"tokens\":10000000}}";

    private final String token = new TokenFile().start().get("escrutinio.token-file");
    private final Characters characters = new Characters();
    private ScriptedModel model;
    private int port;

    @BeforeEach
    void start() throws IOException {
        model = ScriptedModel.start(characters::act);
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    @AfterEach
    void stop() {
        model.close();
    }

    @Test
    void noAnswerIsPaidTwiceAndNoPairPublishedTwice() throws Exception {
        Random moments = new Random();
        String id = "";
        Map<String, Integer> paid = new HashMap<>();
        for (int life = 0; life < KILLS; life++) {
            try (ServiceChild service = service()) {
                ready(life == 0);
                id = life == 0 ? await().atMost(PATIENCE).until(this::order, one -> !one.isEmpty()) : id;
                await().pollDelay(Duration.ofMillis(20 + moments.nextInt(1500))).until(() -> true);
                service.kill();
            }
            Map<String, Integer> kept = attempts("answer is not null");
            paid.forEach((request, attempts) ->
                    assertThat(kept).as("a kept answer is not asked for again").containsEntry(request, attempts));
            paid = kept;
        }
        try (ServiceChild service = service()) {
            ready(false);
            String job = id;
            await().atMost(PATIENCE).until(() -> state(job).equals("completed"));
            Map<String, Integer> once = attempts("true");
            paid.forEach((request, attempts) -> assertThat(once).containsEntry(request, attempts));
            assertThat(model.served().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .as("every answer of the server was asked for by a line of the ledger")
                    .isLessThanOrEqualTo(
                            once.values().stream().mapToInt(Integer::intValue).sum());
            assertThat(model.served()).hasSize(once.size());

            Map<String, String> pairs = PairTopic.ofSeed(SEED);
            int asked = model.requests().size();
            assertThat(pairs).hasSizeGreaterThan(40);

            String again = order();
            await().atMost(PATIENCE).until(() -> state(again).equals("completed"));

            assertThat(PairTopic.ofSeed(SEED))
                    .as("the same answers give the same bytes")
                    .isEqualTo(pairs);
            assertThat(model.requests()).as("nothing is asked again").hasSize(asked);
            assertThat(get(again).getDouble("costEuros")).isZero();
        }
    }

    private ServiceChild service() throws IOException {
        return ServiceChild.start(
                port,
                token,
                DATABASE,
                Map.of(
                        "SYNTH_MODEL_BASE_URL",
                        model.address().toString(),
                        // slow enough to be killed in the middle
                        "SYNTH_MODEL_PER_MINUTE",
                        "1200",
                        "SYNTH_JOBS_CHECKPOINT",
                        "5"));
    }

    private void ready(boolean first) throws Exception {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> at().get("/q/health/live").statusCode() == 200);
        if (first) {
            PublishedDemo.publish();
        }
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> at().get("/q/health/ready").statusCode() == 200);
    }

    /// Ordered once all loads have arrived: a generation goes on with the facts that it was ordered on only.
    private String order() {
        JsonPath accepted =
                write().body(ORDER).post(PATH).then().statusCode(202).extract().jsonPath();
        String id = accepted.getString("id");
        if (accepted.getString("factsVersion").equals(DemoFacts.facts().version())) {
            return id;
        }
        write().post(PATH + "/" + id + "/cancel");
        return "";
    }

    private static Map<String, Integer> attempts(String which) throws SQLException {
        var database = TestServers.postgres();
        try (Connection connection = DriverManager.getConnection(
                        ServiceChild.jdbcUrl(DATABASE), database.username(), database.password());
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select request, attempts from synth_service.model_call"
                        + " where model = 'repents' and " + which)) {
            Map<String, Integer> attempts = new HashMap<>();
            while (rows.next()) {
                attempts.put(rows.getString(1), rows.getInt(2));
            }
            return attempts;
        }
    }

    private String state(String id) {
        return get(id).getString("state");
    }

    private JsonPath get(String id) {
        return at().get(PATH + "/" + id).jsonPath();
    }

    private RequestSpecification write() {
        return at().header("Authorization", "Bearer " + TokenFile.TOKEN).contentType("application/json");
    }

    private RequestSpecification at() {
        return given().baseUri("http://127.0.0.1").port(port);
    }
}
