package dev.escrutinio.gateway.engines.swap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.escrutinio.contracts.events.ModelVersionReleased;
import dev.escrutinio.contracts.models.ModelFormat;
import dev.escrutinio.contracts.training.Gate;
import dev.escrutinio.gateway.engines.HeldModel;
import dev.escrutinio.gateway.engines.artefacts.ArtefactCache;
import dev.escrutinio.gateway.engines.artefacts.Caches;
import dev.escrutinio.gateway.engines.running.Engine;
import dev.escrutinio.gateway.engines.running.Limits;
import dev.escrutinio.gateway.engines.running.LoadException;
import dev.escrutinio.gateway.engines.running.RunningModel;
import dev.escrutinio.gateway.engines.testing.ScriptedRun;
import dev.escrutinio.gateway.engines.testing.Versions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwapperTest {
    @TempDir
    private Path temp;

    private final CurrentModel current = new CurrentModel();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Board board = new Board(current, "fake", Clock.systemUTC(), registry);
    private final FakeEngine engine = new FakeEngine();
    private Swapper swapper;
    private Thread worker;

    @BeforeEach
    void start() {
        ArtefactCache cache = Caches.of(temp.resolve("cache"), temp.resolve("store"));
        Limits limits = new Limits(Duration.ofSeconds(5), 100, 1000, 5, Duration.ofSeconds(1));
        swapper = new Swapper(
                new Bringing(
                        engine,
                        cache,
                        new Canary(Duration.ofSeconds(5)),
                        board,
                        limits,
                        new dev.escrutinio.gateway.engines.running.Gate(1, 10)),
                cache,
                current,
                board,
                3,
                Duration.ofMillis(1));
        worker = Thread.ofPlatform().daemon().start(swapper::run);
    }

    @AfterEach
    void stop() {
        worker.interrupt();
    }

    @Test
    void announcedVersionBecomesCurrentAndTheOneBeforeIsUnloaded() throws Exception {
        ModelVersionReleased first = version("one", Gate.TECHNICAL);
        ModelVersionReleased second = version("two", Gate.TECHNICAL);
        become(first);
        become(second);

        assertThat(engine.loaded).hasSize(2);
        await().untilAsserted(
                        () -> assertThat(engine.loaded.getFirst().closes()).isOne());
        assertThat(engine.loaded.getLast().closes()).isZero();
        assertThat(board.view().history())
                .extracting(ModelsView.Past::version)
                .containsExactly(second.version(), first.version());
    }

    @Test
    void announcedTwiceItIsLoadedOnce() throws Exception {
        ModelVersionReleased first = version("one", Gate.TECHNICAL);
        become(first);
        swapper.announced(first);
        become(version("two", Gate.TECHNICAL));

        assertThat(engine.loaded).hasSize(2);
    }

    @Test
    void olderVersionAnnouncedAgainIsCurrentAgain() throws Exception {
        ModelVersionReleased first = version("one", Gate.TECHNICAL);
        become(first);
        become(version("two", Gate.TECHNICAL));
        become(first);

        assertThat(engine.loaded).hasSize(3);
        assertThat(board.view().current().version()).isEqualTo(first.version());
    }

    @Test
    void versionWithACorruptedFileIsRefusedAndTheOneBeforeStays() throws Exception {
        ModelVersionReleased good = version("one", Gate.TECHNICAL);
        become(good);
        ModelVersionReleased bad = version("two", Gate.TECHNICAL);
        Files.writeString(temp.resolve("store/two/model.gguf"), "Two");

        refused(bad, "no es el fichero anunciado");
        assertThat(board.view().current().version()).isEqualTo(good.version());
        assertThat(board.view().loading()).isNull();
        assertThat(registry.get("escrutinio.model.swap")
                        .tag("outcome", "failed")
                        .timer()
                        .count())
                .isOne();
    }

    @Test
    void versionThatFailsItsCheckIsUnloadedAndTheOneBeforeStays() throws Exception {
        ModelVersionReleased good = version("one", Gate.TECHNICAL);
        become(good);

        refused(version("two", Gate.PLAN_ACCURACY), "no pasa la comprobación");
        assertThat(board.view().current().version()).isEqualTo(good.version());
        assertThat(engine.loaded.getLast().closes()).isOne();
        assertThat(engine.loaded.getFirst().closes()).isZero();
    }

    @Test
    void versionWithoutAFormOfTheEngineIsRefused() throws Exception {
        Files.createDirectories(temp.resolve("store/ad"));
        ModelVersionReleased version = Versions.of(
                ModelFormat.ADAPTER, Files.writeString(temp.resolve("store/ad/a.safetensors"), "x"), Gate.TECHNICAL);

        refused(version, "ninguna de las formas");
    }

    @Test
    void engineThatIsAwayIsTriedAgain() throws Exception {
        engine.troubles.add(LoadException.passing("no responde"));
        engine.troubles.add(LoadException.passing("no responde"));

        become(version("one", Gate.TECHNICAL));

        assertThat(engine.loaded).hasSize(1);
        assertThat(board.view().failed()).isNull();
        assertThat(registry.counter("escrutinio.model.attempts.failed").count()).isEqualTo(2);
    }

    @Test
    void engineThatStaysAwayIsGivenUpAndTriedAgainWhenAnnouncedAgain() throws Exception {
        for (int i = 0; i < 3; i++) {
            engine.troubles.add(LoadException.passing("no responde"));
        }
        ModelVersionReleased version = version("one", Gate.TECHNICAL);
        refused(version, "no responde");

        become(version);
    }

    @Test
    void engineThatBreaksIsARefusal() throws Exception {
        engine.broken = true;
        refused(version("one", Gate.TECHNICAL), "fallo interno");
        engine.broken = false;
        become(version("two", Gate.TECHNICAL));
    }

    @Test
    void copiesOfCurrentAndPreviousAreKept() throws Exception {
        List<ModelVersionReleased> versions = new ArrayList<>();
        for (String name : List.of("one", "two", "three")) {
            versions.add(version(name, Gate.TECHNICAL));
            become(versions.getLast());
        }

        await().untilAsserted(() -> {
            try (Stream<Path> copies = Files.list(temp.resolve("cache"))) {
                assertThat(copies.map(copy -> copy.getFileName().toString()))
                        .containsExactlyInAnyOrder(
                                versions.get(1).artefacts().getFirst().sha256(),
                                versions.get(2).artefacts().getFirst().sha256());
            }
        });
    }

    private void become(ModelVersionReleased version) {
        swapper.announced(version);
        await().until(() -> current.hold()
                .map(held -> {
                    try (HeldModel model = held) {
                        return model.version();
                    }
                })
                .filter(version.version()::equals)
                .isPresent());
        // told after the flip
        await().until(() -> board.view().history().getFirst().version().equals(version.version()));
    }

    private void refused(ModelVersionReleased version, String reason) {
        swapper.announced(version);
        await().untilAsserted(() -> assertThat(board.view().failed())
                .isNotNull()
                .satisfies(failed -> {
                    assertThat(failed.version()).isEqualTo(version.version());
                    assertThat(failed.again()).isFalse();
                    assertThat(failed.reason())
                            .contains(reason)
                            .startsWith("La versión ")
                            .endsWith(".");
                }));
    }

    private ModelVersionReleased version(String name, Gate gate) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("store").resolve(name));
        return Versions.of(ModelFormat.GGUF_Q8_0, Files.writeString(folder.resolve("model.gguf"), name), gate);
    }

    private static final class FakeEngine implements Engine {
        private final List<ScriptedRun> loaded = new ArrayList<>();
        private final Queue<LoadException> troubles = new ArrayDeque<>();
        private volatile boolean broken;

        @Override
        public String name() {
            return "fake";
        }

        @Override
        public List<ModelFormat> formats() {
            return List.of(ModelFormat.GGUF_Q4_0, ModelFormat.GGUF_Q8_0);
        }

        @Override
        public RunningModel load(ModelVersionReleased version, Path artefact) throws LoadException {
            if (broken) {
                throw new IllegalStateException("scripted");
            }
            if (!troubles.isEmpty()) {
                throw troubles.remove();
            }
            loaded.add(new ScriptedRun(prompt -> "no es un plan"));
            return loaded.getLast();
        }
    }
}
