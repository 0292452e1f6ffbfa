package dev.escrutinio.system.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.escrutinio.loader.cli.RowLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.function.Executable;
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
    /// How long a step may take; longer than the command line waits for a replay that does not move.
    private static final Duration LONGEST = Duration.ofMinutes(8);
    /// How long the gateway, which tells nobody how far it has read, must not change its mind.
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final Duration SLOW = Duration.ofMillis(15);
    private static final Duration FULL = Duration.ofSeconds(2);
    private static final Duration JUMP = Duration.ofHours(6);
    private static final Set<String> OVER = Set.of("live", "superseded", "failed");
    private static final List<String> SERVICES = List.of("index-service", "qa-gateway");

    /// @param facts facts version that the gateway answers with
    /// @param votes a figure that the corrected load changes
    private record State(String facts, int votes, StateHash rows, StateHash vocabulary) {}

    @TempDir
    private static Path folder;

    private FakeClock clock;
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
        clock = new FakeClock(folder.resolve("clock"));
        servers = new FaultyServers(Files.createDirectory(folder.resolve("servers")), clock.environment());
        Map<String, String> environment = new HashMap<>(servers.environment());
        environment.putAll(clock.environment());
        stack = new StackUnderTest(folder.resolve("home"), environment);
        LOG.log(
                System.Logger.Level.INFO,
                "clock can jump: {0}, disk can get full: {1}",
                clock.canJump(),
                servers.canGetFull());
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
        long begin = System.nanoTime();

        for (Schedule.Step step : schedule.steps()) {
            inTime(step, () -> under(step, new Random(seed)));
        }

        clock.setRight();
        inTime(schedule, this::settle);
        assertThat(state()).as("%s", schedule).isEqualTo(withoutFaults);
        assertThat(stack.text(permalink)).as("%s", schedule).isEqualTo(kept);
        assertThat(stack.post("/api/v1/answers", "{\"plan\":" + Counted.plan() + "}")
                        .statusCode())
                .as("%s: the answer is there once", schedule)
                .isEqualTo(200);
        assertThat(stack.index("/api/v1/dead-letters")).isEqualTo(JSON.createArrayNode());
        LOG.log(System.Logger.Level.INFO, "seed {0} over after {1} s", seed, seconds(begin));
    }

    /// Fails with what was waited for, how far index-service was, and where this test stood.
    private void inTime(Object what, Executable step) {
        assertTimeoutPreemptively(LONGEST, step, () -> what + " does not end. index-service: " + told());
    }

    private String told() {
        return stack.index("/api/v1/replays/index") + " " + stack.index("/q/health");
    }

    private void settle() throws IOException, InterruptedException {
        Process settling = loader(first);
        String settled = new String(settling.getInputStream().readAllBytes());
        assertThat(settling.waitFor()).as(settled).isZero();
    }

    private void under(Schedule.Step step, Random random) throws Exception {
        long begin = System.nanoTime();
        Process work = switch (step.work()) {
            case LOAD -> loader(first);
            case LOAD_CORRECTED -> loader(corrected);
            case REPLAY -> stack.start("replay", "index");
        };
        boolean over = work.waitFor(step.after().toMillis(), TimeUnit.MILLISECONDS);
        strike(step.fault(), work, random);
        String text = new String(work.getInputStream().readAllBytes());
        int code = work.waitFor();
        servers.slowDown(Duration.ZERO);
        if (!SERVICES.stream().allMatch(this::runs)) {
            StackUnderTest.Outcome up = stack.up();
            assertThat(up.code()).as("%s: %s %s", step, text, up.text()).isZero();
        }
        LOG.log(System.Logger.Level.INFO, "{0}, over before: {1}, code {2}, {3} s", step, over, code, seconds(begin));
    }

    private static long seconds(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin).toSeconds();
    }

    /// A loader of its own, which publishes although the content may be there already.
    private Process loader(String archive) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RowLoader.class.getName(),
                        "load",
                        "--force",
                        archive)
                .redirectErrorStream(true);
        builder.environment().putAll(clock.environment());
        builder.environment().put("ESCRUTINIO_KAFKA", servers.kafkaAddress());
        return builder.start();
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
            case KILL_KAFKA -> servers.killKafka();
            case RESTART_POSTGRES -> servers.restartPostgres();
            case KILL_QDRANT -> servers.killQdrant();
            case DELIVER_AGAIN -> new Redelivery(servers.kafkaAddress()).shuffled(random);
            case SLOW_NETWORK -> servers.slowDown(SLOW);
            case CUT_CONNECTIONS -> servers.cutConnections();
            case FULL_DISK -> {
                if (servers.canGetFull()) {
                    servers.fillDisk(FULL);
                }
            }
            case CLOCK_AHEAD -> clock.jump(JUMP);
            case CLOCK_BACK -> clock.jump(JUMP.negated());
        }
    }

    private boolean runs(String service) {
        return stack.process(service).filter(ProcessHandle::isAlive).isPresent();
    }

    private void kill(String service) {
        ProcessHandle process = stack.process(service).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    /// The state once everything has come to rest.
    private State state() throws Exception {
        await().during(QUIET).atMost(PATIENCE).ignoreExceptions().untilAsserted(this::atRest);
        JsonNode answer =
                JSON.readTree(stack.post("/api/v1/plans", Counted.plan()).body());
        return new State(
                answer.path("factsVersion").asText(),
                answer.at("/figures/0/value").asInt(),
                StateHash.of(servers.qdrantPort(), "election-rows"),
                StateHash.of(servers.qdrantPort(), "vocabulary"));
    }

    /// Gateway and index have the last load, nothing is being built and no replay is left to do. The same holds before
    /// the last loads were seen, so that the whole log must have been taken.
    private void atRest() throws Exception {
        String facts = stack.get("/api/v1/facts").path("version").asText();
        // the newest build need not be the live one: it is given up if facts come back that are live already
        Map<String, String> builds = new HashMap<>();
        stack.index("/api/v1/index/builds")
                .forEach(build -> builds.put(
                        build.path("state").asText(), build.path("factsVersion").asText()));
        assertThat(new Backlog(servers.kafkaAddress(), "index-service-facts").isEmpty())
                .as("the whole log is taken")
                .isTrue();
        JsonNode replay = stack.index("/api/v1/replays/index");
        assertThat(replay.path("pending").asBoolean(true))
                .as("pending: %s", replay)
                .isFalse();
        assertThat(OVER).containsAll(builds.keySet());
        assertThat(builds).containsEntry("live", facts);
        assertThat(value()).as("the gateway's figure").isEqualTo(Counted.first().votes());
    }

    private int value() throws IOException {
        return JSON.readTree(stack.post("/api/v1/plans", Counted.plan()).body())
                .at("/figures/0/value")
                .asInt();
    }
}
