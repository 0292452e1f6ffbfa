package dev.escrutinio.gateway.engines.swap;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThan;

import dev.escrutinio.contracts.events.ModelVersionReleased;
import dev.escrutinio.contracts.models.ModelFormat;
import dev.escrutinio.contracts.training.Gate;
import dev.escrutinio.embedded.testing.EmbeddedServersResource;
import dev.escrutinio.embedded.testing.TinyGguf;
import dev.escrutinio.embedded.testing.TokenFile;
import dev.escrutinio.gateway.engines.EngineException;
import dev.escrutinio.gateway.engines.HeldModel;
import dev.escrutinio.gateway.engines.Models;
import dev.escrutinio.gateway.engines.Prompt;
import dev.escrutinio.gateway.engines.testing.ModelTopic;
import dev.escrutinio.gateway.engines.testing.Versions;
import dev.escrutinio.gateway.facts.Brain;
import dev.escrutinio.gateway.facts.Brains;
import dev.escrutinio.gateway.testing.ScriptedBrain;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// Announced over Kafka, run by llama.cpp: the whole way of a model version through this service.
@QuarkusTest
@TestProfile(ModelSwapIT.WithModels.class)
@WithTestResource(TokenFile.class)
@WithTestResource(value = EmbeddedServersResource.class, initArgs = @ResourceArg(name = "servers", value = "kafka"))
class ModelSwapIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long STEADY_MILLIS = Long.getLong("swaps.steady", 500);
    private static final int SWAPS = Integer.getInteger("swaps.count", 4);
    private static final String SCHEMA =
            "{\"type\":\"object\",\"properties\":{\"type\":{\"enum\":[\"refusal\"]}},\"required\":[\"type\"],"
                    + "\"additionalProperties\":false}";

    @Inject
    Models models;

    @Inject
    Brains brains;

    @Test
    void announcedVersionsBecomeCurrentAndBadOnesDoNot() throws Exception {
        brains.adopt((Brain) ScriptedBrain.honest());
        ModelVersionReleased first = version(1, Gate.TECHNICAL);
        announce(first);
        swappedTo(first);

        ModelTopic.send("esto no es un anuncio".getBytes(StandardCharsets.UTF_8));
        await().atMost(PATIENCE).until(() -> ModelTopic.deadLetters().size() == 1);
        assertThat(current()).isEqualTo(first.version());

        ModelVersionReleased second = version(2, Gate.TECHNICAL);
        announce(second);
        swappedTo(second);

        ModelVersionReleased corrupted = version(3, Gate.TECHNICAL);
        byte[] changed = Files.readAllBytes(file(3));
        changed[changed.length - 1] ^= 1;
        Files.write(file(3), changed);
        refused(corrupted, "no es el fichero anunciado");

        ModelVersionReleased broken =
                Versions.of(ModelFormat.GGUF_Q8_0, TinyGguf.writeBroken(file(4), 4), Gate.TECHNICAL);
        refused(broken, "no se puede cargar");

        refused(version(5, Gate.PLAN_ACCURACY), "no pasa la comprobación");
        assertThat(current()).isEqualTo(second.version());
        try (HeldModel held = models.hold().orElseThrow()) {
            assertThat(held.complete(prompt(SCHEMA, 200))).contains("refusal");
        }

        announce(first);
        swappedTo(first);
        given().get("/q/health/live")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'model-versions-in' }.data.heardBytes", greaterThan(0));
        given().contentType("application/json")
                .body("{\"question\":\"Vox en Torrelavega\"}")
                .post("/api/v1/questions")
                .then()
                .statusCode(200);
    }

    /// `-Dswaps.count=100 -Dswaps.files=one.gguf,other.gguf` measures with real models; figures go to the log.
    @Test
    void versionsChangeUnderLoadWithoutAFailedOrAMixedRequest() throws Exception {
        brains.adopt((Brain) ScriptedBrain.honest());
        List<ModelVersionReleased> versions = List.of(underLoad(11, 0), underLoad(12, 1));
        announce(versions.getLast());
        swappedTo(versions.getLast());
        steady();
        AtomicBoolean over = new AtomicBoolean();
        List<Long> swaps = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Load>> loads = List.of(threads.submit(() -> ask(over)), threads.submit(() -> ask(over)));
            for (int swap = 0; swap < SWAPS; swap++) {
                ModelVersionReleased next = versions.get(swap % 2);
                long start = System.nanoTime();
                announce(next);
                await().pollInterval(Duration.ofMillis(5))
                        .pollDelay(Duration.ZERO)
                        .atMost(PATIENCE)
                        .until(() -> held().equals(next.version()));
                swaps.add((System.nanoTime() - start) / 1_000_000);
            }
            over.set(true);
            Set<String> seen = new HashSet<>();
            for (Future<Load> load : loads) {
                Load done = load.get();
                assertThat(done.failed()).isEmpty();
                assertThat(done.mixed()).isZero();
                seen.addAll(done.versions());
                report(done, swaps);
            }
            assertThat(seen).hasSize(2);
        }
        // one child runs once all has drained
        await().atMost(PATIENCE)
                .until(() -> ProcessHandle.current()
                                .children()
                                .filter(child ->
                                        child.info().commandLine().orElse("").contains("ModelRunner"))
                                .count()
                        == 1);
    }

    /// As many requests as a swap sees, without one.
    private void steady() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Load>> loads = List.of(threads.submit(() -> ask(over)), threads.submit(() -> ask(over)));
            Thread.sleep(STEADY_MILLIS);
            over.set(true);
            for (Future<Load> load : loads) {
                assertThat(load.get().failed()).isEmpty();
                report(load.get(), List.of(0L));
            }
        }
    }

    /// A tiny random model, or one of the files that a measurement names.
    private static ModelVersionReleased underLoad(int seed, int place) throws IOException {
        String files = System.getProperty("swaps.files", "");
        if (files.isEmpty()) {
            return version(seed, Gate.TECHNICAL);
        }
        Path copy = Files.copy(Path.of(files.split(",", -1)[place]), file(seed), StandardCopyOption.REPLACE_EXISTING);
        return Versions.of(ModelFormat.GGUF_Q8_0, copy, Gate.TECHNICAL);
    }

    private record Load(List<String> failed, int mixed, Set<String> versions, List<Long> millis) {}

    /// Greedy replies of random models tell them apart: what one held version says must be the same each time.
    private Load ask(AtomicBoolean over) {
        List<String> failed = new ArrayList<>();
        Map<String, String> replies = new java.util.HashMap<>();
        List<Long> millis = new ArrayList<>();
        int mixed = 0;
        while (!over.get()) {
            long start = System.nanoTime();
            try (HeldModel held = models.hold().orElseThrow()) {
                for (int i = 0; i < 2; i++) {
                    // a grammar of JSON leaves the blanks at the end free
                    String reply = held.complete(prompt(FREE, 100)).strip();
                    String before = replies.putIfAbsent(held.version(), reply);
                    mixed += before == null || before.equals(reply) ? 0 : 1;
                }
            } catch (EngineException e) {
                failed.add(e.reason() + ": " + e.getMessage());
            }
            millis.add((System.nanoTime() - start) / 1_000_000);
        }
        assertThat(new HashSet<>(replies.values())).as("the models differ").hasSize(replies.size());
        return new Load(failed, mixed, replies.keySet(), millis);
    }

    private static final String FREE =
            "{\"type\":\"string\",\"minLength\":4,\"maxLength\":6,\"pattern\":\"^[a-z]{4,6}$\"}";

    private static void report(Load load, List<Long> swaps) {
        org.jboss.logging.Logger.getLogger(ModelSwapIT.class)
                .infof(
                        "swaps=%d swapMillis p50=%d p99=%d max=%d; requests=%d millis p50=%d p99=%d",
                        swaps.size(),
                        quantile(swaps, 0.5),
                        quantile(swaps, 0.99),
                        quantile(swaps, 1),
                        load.millis().size(),
                        quantile(load.millis(), 0.5),
                        quantile(load.millis(), 0.99));
    }

    private static long quantile(List<Long> values, double part) {
        List<Long> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(part * sorted.size())));
    }

    private String held() {
        return models.hold()
                .map(held -> {
                    try (held) {
                        return held.version();
                    }
                })
                .orElse("");
    }

    private static Prompt prompt(String schema, int tokens) {
        return new Prompt("Responde.", "Pregunta: ¿Quién?", schema, tokens, PATIENCE);
    }

    private static void announce(ModelVersionReleased version) throws Exception {
        ModelTopic.send(Versions.bytes(version));
    }

    private static void swappedTo(ModelVersionReleased version) {
        await().atMost(PATIENCE).until(() -> version.version().equals(current()));
    }

    private static void refused(ModelVersionReleased version, String reason) throws Exception {
        String before = current();
        announce(version);
        JsonPath view = await().atMost(PATIENCE)
                .until(
                        () -> given().get("/api/v1/models").jsonPath(),
                        seen -> version.version().equals(seen.getString("failed.version")));
        assertThat(view.getString("failed.reason")).contains(reason);
        assertThat(view.getString("current.version")).isEqualTo(before);
    }

    private static String current() {
        return given().get("/api/v1/models").jsonPath().getString("current.version");
    }

    private static ModelVersionReleased version(int seed, Gate gate) throws IOException {
        return Versions.of(ModelFormat.GGUF_Q8_0, TinyGguf.write(file(seed), seed, TinyGguf.CHAT), gate);
    }

    private static Path file(int number) throws IOException {
        return Files.createDirectories(WithModels.FOLDER.resolve("store/" + number))
                .resolve("model.gguf");
    }

    /// Engine and channel are on.
    public static final class WithModels implements QuarkusTestProfile {
        static final Path FOLDER = Path.of("target", "model-swap").toAbsolutePath();

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "escrutinio.models.engine", "gguf",
                    "escrutinio.models.concurrency", "1",
                    "escrutinio.models.call-limit", "2m",
                    "escrutinio.models.check-limit", "1m",
                    "escrutinio.models.gguf.runner",
                            Path.of(System.getProperty("escrutinio.root"), "model-runner/target")
                                    .toString(),
                    "escrutinio.models.gguf.threads", "1",
                    "escrutinio.models.artefacts.cache", FOLDER.resolve("cache").toString(),
                    "escrutinio.models.artefacts.roots", FOLDER.resolve("store").toString(),
                    "mp.messaging.incoming.model-versions-in.enabled", "true");
        }
    }
}
