package dev.escrutinio.trainer.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.embedded.testing.TokenFile;
import dev.escrutinio.trainer.payload.Metrics;
import dev.escrutinio.trainer.payload.RunFolder;
import dev.escrutinio.trainer.testing.AnnouncedDataset;
import dev.escrutinio.trainer.testing.ModelAnnouncements;
import dev.escrutinio.trainer.testing.Payload;
import dev.escrutinio.trainer.testing.ServiceChild;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real service and the real payload, killed at random steps: every run finishes, never two trainers work at once,
/// no more than what lies between two checkpoints is lost, and each version is announced once.
///
/// `-Dfaults.kills=20` and `-Dfaults.seed=…` set how often and when.
class KilledTrainerIT {

    private static final Logger LOG = Logger.getLogger(KilledTrainerIT.class);
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final Set<String> RESTS = Set.of("announced", "kept", "failed", "cancelled");
    private static final int KILLS = Integer.getInteger("faults.kills", 3);
    private static final long SEED = Long.getLong("faults.seed", 4711);
    private static final int KILLS_A_RUN = 3;
    private static final int STEPS = 12;
    private static final int CHECKPOINT_EVERY = 2;

    private final String token = new TokenFile().start().get("escrutinio.token-file");
    private final Random random = new Random(SEED);
    private final List<String> together = new ArrayList<>();

    @TempDir
    private Path store;

    private int port;
    private ServiceChild service;

    /// What a kill hits.
    private enum Victim {
        SERVICE,
        PAYLOAD,
        BOTH,
        BOTH_AND_SCRIPT
    }

    @BeforeAll
    static void payload() {
        Payload.assumeThere();
    }

    @Test
    void killedAtRandomStepsEveryRunEndsOnce() throws Exception {
        LOG.infof("kills=%d seed=%d", KILLS, SEED);
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        service = start();
        try {
            AnnouncedDataset.write(store, "con-muertes").announce();
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> at().get("/api/v1/datasets").asString().contains("con-muertes"));
            int left = KILLS;
            for (int number = 1; left > 0; number++) {
                String run = order(number);
                int trained = 0;
                for (int kill = 0; kill < KILLS_A_RUN && left > 0; kill++) {
                    // further on than the last kill was
                    int step = 1 + kill * STEPS / KILLS_A_RUN + random.nextInt(STEPS / KILLS_A_RUN);
                    Victim victim = Victim.values()[random.nextInt(Victim.values().length)];
                    await(run, step);
                    boolean hit = kill(run, victim);
                    LOG.infof("kill run=%s step=%d victim=%s hit=%s", run, step, victim, hit);
                    trained = victim != Victim.SERVICE && hit ? step : trained;
                    left -= hit ? 1 : 0;
                }
                finished(run, trained);
            }
        } finally {
            service.close();
        }
        assertThat(together).as("trainings at the same time").isEmpty();
    }

    private void finished(String run, int trained) {
        JsonPath end = Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> watched(run), view -> RESTS.contains(view.getString("state")));
        assertThat(end.getString("state")).as(end.prettify()).isEqualTo("announced");
        // noted with the run's end, sent after it
        Awaitility.await().atMost(PATIENCE).until(() -> !announcements(run).isEmpty());
        assertThat(announcements(run)).as("announcements of %s", run).hasSize(1);
        assertThat(Metrics.of(folder(run)).losses().training()).hasSize(STEPS);
        assertThat(at().get("/api/v1/runs/" + run + "/result").jsonPath().getInt("resumedAt"))
                .as("step that the last start went on from")
                .isGreaterThanOrEqualTo(trained - CHECKPOINT_EVERY);
    }

    private static List<ModelAnnouncements.Message> announcements(String run) {
        return ModelAnnouncements.read().stream()
                .filter(one -> one.value().contains("\"" + run + "\""))
                .toList();
    }

    private void await(String run, int step) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
            watched(run);
            return Metrics.of(folder(run)).step() >= step;
        });
    }

    /// Kills what is chosen by chance, and starts the service again if that was among it.
    ///
    /// @return whether it hit; a training on a busy machine may be over by now
    private boolean kill(String run, Victim victim) throws Exception {
        if (victim != Victim.PAYLOAD) {
            service.kill();
        }
        List<ProcessHandle> trainers = victim == Victim.SERVICE
                ? List.of()
                : trainers(victim == Victim.BOTH_AND_SCRIPT).toList();
        trainers.forEach(ProcessHandle::destroyForcibly);
        boolean over = Files.exists(folder(run).result());
        if (victim != Victim.PAYLOAD) {
            service = start();
        }
        return victim == Victim.SERVICE || !trainers.isEmpty() && !over;
    }

    /// Starts the service, as often as it takes: on a busy machine Kafka may not answer it at once.
    private ServiceChild start() throws IOException {
        AtomicReference<ServiceChild> started = new AtomicReference<>(child());
        Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            if (!started.get().isAlive()) {
                started.set(child());
            }
            return at().get("/q/health/ready").statusCode() == 200;
        });
        return started.get();
    }

    private ServiceChild child() throws IOException {
        return ServiceChild.start(port, token, "killed_trainer", store);
    }

    /// Orders a run whose export is proven whatever was learned: eight bits may differ too much from random weights,
    /// and
    /// then nothing is announced.
    private String order(int seed) {
        return at().header("Authorization", "Bearer " + TokenFile.TOKEN)
                .contentType("application/json")
                .body("""
                        {"dataset": "con-muertes", "recipe": "smoke", "overrides": {
                          "training": {"seed": %d, "epochs": 9, "maxSteps": %d, "checkpointEvery": %d},
                          "exports": ["gguf-q4_0"],
                          "evaluation": {"pairs": 2, "agreementPairs": 10, "maxNewTokens": 4, "base": false}}}
                        """.formatted(seed, STEPS, CHECKPOINT_EVERY))
                .post("/api/v1/runs")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    /// Looks at a run, and at how many trainers there are.
    private JsonPath watched(String run) {
        List<ProcessHandle> trainers = trainers(false).toList();
        if (trainers.size() > 1) {
            together.add(trainers.toString());
        }
        return at().get("/api/v1/runs/" + run).jsonPath();
    }

    /// Payloads of this test's runs.
    ///
    /// @param scripts with the shell scripts around them
    private Stream<ProcessHandle> trainers(boolean scripts) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .filter(arguments -> Arrays.stream(arguments)
                                .anyMatch(one -> one.startsWith(store.toString()) && one.endsWith("/request.json")))
                        .isPresent())
                .filter(process -> scripts
                        || process.info()
                                .command()
                                .filter(one -> one.contains("python"))
                                .isPresent());
    }

    private RunFolder folder(String run) {
        return new RunFolder(store.resolve("runs").resolve(run));
    }

    private RequestSpecification at() {
        return given().baseUri("http://127.0.0.1").port(port).accept("application/json");
    }
}
