package dev.escrutinio.system.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A whole stack under random faults while loads and replays are under way: afterwards nothing is lost, nothing is
/// there
/// twice, and the state is that of a run without faults. `make faults N=100 SEED=1` tries more.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultScheduleIT {

    private static final System.Logger LOG = System.getLogger(FaultScheduleIT.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SCHEDULES = Integer.getInteger("faults.schedules", 3);
    private static final long SEED = Long.getLong("faults.seed", 4710);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration SLOW = Duration.ofMillis(15);

    /// @param facts facts version that the gateway answers with
    /// @param votes a figure that the corrected load changes
    private record State(String facts, int votes, StateHash rows, StateHash vocabulary) {}

    @TempDir
    private static Path folder;

    private FaultyServers servers;
    private StackUnderTest stack;
    private String first;
    private String corrected;
    private State withoutFaults;
    private String permalink;
    private String kept;

    @BeforeAll
    void start() throws Exception {
        first = Counted.first()
                .zip(Files.createDirectory(folder.resolve("first")))
                .toString();
        corrected = Counted.first()
                .corrected()
                .zip(Files.createDirectory(folder.resolve("corrected")))
                .toString();
        servers = new FaultyServers(folder.resolve("servers"));
        stack = new StackUnderTest(folder.resolve("home"), servers.environment());
        StackUnderTest.Outcome up = stack.up("--data", first);
        assertThat(up.code()).as(up.text()).isZero();
        String id = JSON.readTree(stack.post("/api/v1/answers", "{\"plan\":" + Counted.plan() + "}")
                        .body())
                .path("id")
                .asText();
        permalink = "/api/v1/answers/" + id;
        kept = stack.text(permalink);
        withoutFaults = state();
        assertThat(withoutFaults.votes()).isEqualTo(Counted.first().votes());
    }

    @AfterAll
    void stop() {
        stack.close();
        servers.close();
    }

    static LongStream seeds() {
        return LongStream.range(SEED, SEED + SCHEDULES);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void stateIsThatOfARunWithoutFaults(long seed) throws Exception {
        Schedule schedule = Schedule.of(seed);
        LOG.log(System.Logger.Level.INFO, "{0}", schedule);

        for (Schedule.Step step : schedule.steps()) {
            under(step, new Random(seed));
        }

        StackUnderTest.Outcome settled = stack.run("load", "--force", first);
        assertThat(settled.code()).as("%s: %s", schedule, settled.text()).isZero();
        assertThat(state()).as("%s", schedule).isEqualTo(withoutFaults);
        assertThat(stack.text(permalink)).as("%s", schedule).isEqualTo(kept);
        assertThat(stack.post("/api/v1/answers", "{\"plan\":" + Counted.plan() + "}")
                        .statusCode())
                .as("%s: the answer is there once", schedule)
                .isEqualTo(200);
        assertThat(stack.run("dead-letters", "list").text()).contains("No hay ningún mensaje apartado.");
    }

    private void under(Schedule.Step step, Random random) throws Exception {
        Process work = stack.start(
                switch (step.work()) {
                    case LOAD -> new String[] {"load", "--force", first};
                    case LOAD_CORRECTED -> new String[] {"load", "--force", corrected};
                    case REPLAY -> new String[] {"replay", "index"};
                });
        boolean over = work.waitFor(step.after().toMillis(), TimeUnit.MILLISECONDS);
        LOG.log(System.Logger.Level.INFO, "{0}, work over: {1}", step, over);
        strike(step.fault(), work, random);
        String text = new String(work.getInputStream().readAllBytes());
        LOG.log(System.Logger.Level.INFO, "{0} ended with {1}", step.work(), work.waitFor());
        servers.slowDown(Duration.ZERO);
        StackUnderTest.Outcome up = stack.up();
        assertThat(up.code()).as("%s: %s %s", step, text, up.text()).isZero();
    }

    private void strike(Fault fault, Process work, Random random) {
        switch (fault) {
            case KILL_INDEX -> kill("index-service");
            case KILL_GATEWAY -> kill("qa-gateway");
            case KILL_LOADER -> {
                work.descendants().forEach(ProcessHandle::destroyForcibly);
                // the process object would close what it has said so far
                work.toHandle().destroyForcibly();
            }
            case RESTART_KAFKA -> servers.restartKafka();
            case RESTART_POSTGRES -> servers.restartPostgres();
            case RESTART_QDRANT -> servers.restartQdrant();
            case DELIVER_AGAIN -> new Redelivery(servers.kafkaAddress()).shuffled(random);
            case SLOW_NETWORK -> servers.slowDown(SLOW);
            case CUT_CONNECTIONS -> servers.cutConnections();
        }
    }

    private void kill(String service) {
        ProcessHandle process = stack.process(service).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    /// The state once everything has come to rest.
    private State state() throws Exception {
        await().atMost(PATIENCE).ignoreExceptions().until(this::atRest);
        JsonNode answer =
                JSON.readTree(stack.post("/api/v1/plans", Counted.plan()).body());
        return new State(
                answer.path("factsVersion").asText(),
                answer.at("/figures/0/value").asInt(),
                StateHash.of(servers.qdrantPort(), "election-rows"),
                StateHash.of(servers.qdrantPort(), "vocabulary"));
    }

    /// Gateway and index have the last load, and no replay is left to do.
    private boolean atRest() throws IOException {
        JsonNode replay = stack.index("/api/v1/replays/index");
        String facts = stack.get("/api/v1/facts").path("version").asText();
        return !replay.path("pending").asBoolean(true)
                && replay.at("/build/state").asText().equals("live")
                && replay.at("/build/factsVersion").asText().equals(facts)
                && value() == Counted.first().votes();
    }

    private int value() throws IOException {
        return JSON.readTree(stack.post("/api/v1/plans", Counted.plan()).body())
                .at("/figures/0/value")
                .asInt();
    }
}
