package dev.escrutinio.gateway.engines.gguf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.escrutinio.contracts.models.ModelFormat;
import dev.escrutinio.contracts.training.Gate;
import dev.escrutinio.embedded.testing.TinyGguf;
import dev.escrutinio.gateway.engines.EngineException;
import dev.escrutinio.gateway.engines.Prompt;
import dev.escrutinio.gateway.engines.running.LoadException;
import dev.escrutinio.gateway.engines.running.RunningModel;
import dev.escrutinio.gateway.engines.testing.Versions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real child process with llama.cpp.
class GgufEngineIT {
    private static final String SCHEMA =
            "{\"type\":\"object\",\"properties\":{\"type\":{\"enum\":[\"refusal\"]}},\"required\":[\"type\"],"
                    + "\"additionalProperties\":false}";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private Path temp;

    @Test
    void childRepliesAndEndsWhenItsModelIsUnloaded() throws Exception {
        RunningModel model = load(3);
        ProcessHandle child = child();

        assertThat(model.complete(prompt(SCHEMA, PATIENCE)).replaceAll("\\s", ""))
                .isEqualTo("{\"type\":\"refusal\"}");
        assertThat(reason(model, prompt(null, PATIENCE))).isEqualTo(EngineException.Cause.TOO_LONG);

        model.close();
        await().until(() -> !child.isAlive());
    }

    @Test
    void replyComesPieceByPieceAndIsTheWholeOne() throws Exception {
        try (RunningModel model = load(0)) {
            List<String> pieces = new ArrayList<>();
            String whole = model.complete(prompt(SCHEMA, PATIENCE));
            model.complete(prompt(SCHEMA, PATIENCE), pieces::add);
            assertThat(String.join("", pieces)).isEqualTo(whole);
            assertThat(pieces).hasSizeGreaterThan(1);
        }
    }

    @Test
    void childThatDiesIsStartedAgainAFewTimes() throws Exception {
        try (RunningModel model = load(1)) {
            child().destroyForcibly();
            await().atMost(PATIENCE).until(() -> replies(model));
            assertThat(model.trouble()).isEmpty();

            child().destroyForcibly();
            await().atMost(PATIENCE).until(() -> model.trouble().isPresent());
            assertThat(reason(model, prompt(SCHEMA, PATIENCE))).isEqualTo(EngineException.Cause.FAILED);
            await().during(Duration.ofMillis(300)).until(() -> ours().isEmpty());
        }
    }

    @Test
    void requestOnItsWayFailsWhenTheChildDies() throws Exception {
        try (RunningModel model = load(0)) {
            Thread killer = Thread.ofVirtual().start(() -> {
                await().pollDelay(Duration.ofMillis(20)).until(() -> true);
                ours().forEach(ProcessHandle::destroyForcibly);
            });
            assertThat(reason(model, new Prompt("i", "e", null, 4000, PATIENCE)))
                    .isIn(EngineException.Cause.FAILED, EngineException.Cause.TOO_LONG);
            killer.join();
        }
    }

    @Test
    void callEndsWithItsTimeAndTheNextOneIsAnswered() throws Exception {
        try (RunningModel model = load(0)) {
            assertThat(reason(model, new Prompt("i", "e", null, 3000, Duration.ofMillis(1))))
                    .isEqualTo(EngineException.Cause.TIMEOUT);
            assertThat(replies(model)).isTrue();
        }
    }

    @Test
    void brokenFilesAreRefusedWithAReasonAndLeaveNoProcess() throws Exception {
        Path folder = Files.createDirectories(temp.resolve("broken"));
        for (int seed = 0; seed < 2; seed++) {
            TinyGguf.writeBroken(folder.resolve("model.gguf"), seed);
            assertThatThrownBy(() -> engine(0).load(Versions.version("b", Gate.TECHNICAL, List.of()), folder))
                    .isInstanceOf(LoadException.class)
                    .hasMessageStartingWith("no se puede cargar: ");
        }
        await().until(() -> ours().isEmpty());
    }

    /// The header is good, so that llama.cpp itself meets the damage.
    @Test
    void fileCutInItsWeightsKillsAtMostTheChild() throws Exception {
        Path folder = Files.createDirectories(temp.resolve("cut"));
        Path whole = TinyGguf.write(temp.resolve("whole.gguf"), 1, TinyGguf.CHAT);
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(folder.resolve("model.gguf"), java.util.Arrays.copyOf(bytes, bytes.length - 40_000));

        assertThatThrownBy(() -> engine(0).load(Versions.version("c", Gate.TECHNICAL, List.of()), folder))
                .isInstanceOf(LoadException.class);
        await().until(() -> ours().isEmpty());
    }

    @Test
    void childGetsNothingOfThisProcessesEnvironment() throws Exception {
        try (RunningModel model = load(0)) {
            String environment = Files.readString(
                    Path.of("/proc", Long.toString(child().pid()), "environ"),
                    java.nio.charset.StandardCharsets.ISO_8859_1);
            assertThat(environment.split("\0")).allMatch(one -> one.startsWith("LC_ALL=") || one.startsWith("MALLOC_"));
            assertThat(replies(model)).isTrue();
        }
    }

    private RunningModel load(int restarts) throws Exception {
        Path folder = Files.createDirectories(temp.resolve("model"));
        Path file = TinyGguf.write(folder.resolve("model.gguf"), 1, TinyGguf.CHAT);
        return engine(restarts).load(Versions.of(ModelFormat.GGUF_Q8_0, file, Gate.TECHNICAL), folder);
    }

    private static GgufEngine engine(int restarts) {
        return new GgufEngine(new Settings(restarts));
    }

    private static boolean replies(RunningModel model) {
        try {
            return model.complete(prompt(SCHEMA, PATIENCE)).contains("refusal");
        } catch (EngineException e) {
            return false;
        }
    }

    private static EngineException.Cause reason(RunningModel model, Prompt prompt) {
        try {
            model.complete(prompt);
            throw new AssertionError("a whole reply came");
        } catch (EngineException e) {
            return e.reason();
        }
    }

    private static Prompt prompt(@org.jspecify.annotations.Nullable String schema, Duration limit) {
        return new Prompt("Responde.", "Pregunta: ¿Quién?", schema, 200, limit);
    }

    private ProcessHandle child() {
        return await().until(() -> ours(), found -> found.size() == 1).getFirst();
    }

    /// Children of this test: other classes of this process may have some.
    private List<ProcessHandle> ours() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains(temp.toString()))
                .toList();
    }

    private record Settings(int restarts) implements GgufConfig {
        @Override
        public Optional<Path> runner() {
            return Optional.of(Path.of(System.getProperty("escrutinio.root"), "model-runner/target"));
        }

        @Override
        public List<ModelFormat> formats() {
            return List.of(ModelFormat.GGUF_Q8_0);
        }

        @Override
        public int context() {
            return 4096;
        }

        @Override
        public int threads() {
            return 1;
        }

        @Override
        public Duration loadLimit() {
            return PATIENCE;
        }

        @Override
        public Duration grace() {
            return Duration.ofSeconds(5);
        }
    }
}
