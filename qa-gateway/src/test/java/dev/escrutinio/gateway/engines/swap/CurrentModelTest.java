package dev.escrutinio.gateway.engines.swap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escrutinio.contracts.training.Gate;
import dev.escrutinio.gateway.engines.HeldModel;
import dev.escrutinio.gateway.engines.Prompt;
import dev.escrutinio.gateway.engines.testing.ScriptedRun;
import dev.escrutinio.gateway.engines.testing.Versions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class CurrentModelTest {
    private static final Prompt PROMPT = new Prompt("i", "e", null, 10, Duration.ofSeconds(1));

    private final CurrentModel current = new CurrentModel();

    @Test
    void withoutAnyVersionThereIsNoneToHold() {
        assertThat(current.hold()).isEmpty();
    }

    @Test
    void heldVersionAnswersToItsEndAndIsUnloadedOnce() {
        ScriptedRun first = run("one");
        ScriptedRun second = run("two");
        current.flip(served("one", first));
        HeldModel held = current.hold().orElseThrow();

        current.flip(served("two", second));

        assertThat(held.complete(PROMPT)).isEqualTo("one");
        assertThat(first.closes()).isZero();
        held.close();
        held.close();
        assertThat(first.closes()).isOne();
        assertThat(current.hold().orElseThrow().complete(PROMPT)).isEqualTo("two");
        assertThat(second.closes()).isZero();
    }

    @Test
    void whoHasLetGoCannotAsk() {
        current.flip(served("one", run("one")));
        HeldModel held = current.hold().orElseThrow();
        held.close();

        assertThatThrownBy(() -> held.complete(PROMPT)).isInstanceOf(IllegalStateException.class);
    }

    /// Every reply comes from the held version, no version is unloaded while held, all but the last end unloaded.
    @Test
    void manyRequestsWhileVersionsChangeSeeOneVersionEach() throws Exception {
        List<ScriptedRun> runs = new ArrayList<>();
        AtomicBoolean over = new AtomicBoolean();
        current.flip(next(runs));
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> asking = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                asking.add(threads.submit(() -> ask(over)));
            }
            for (int swap = 0; swap < 2_000; swap++) {
                current.flip(next(runs));
            }
            over.set(true);
            for (Future<Integer> asked : asking) {
                assertThat(asked.get()).isPositive();
            }
        }
        assertThat(runs.subList(0, runs.size() - 1))
                .allSatisfy(run -> assertThat(run.closes()).isOne());
        assertThat(runs.getLast().closes()).isZero();
    }

    private int ask(AtomicBoolean over) {
        int asked = 0;
        do {
            try (HeldModel held = current.hold().orElseThrow()) {
                String version = held.version();
                for (int i = 0; i < 3; i++) {
                    assertThat(Versions.sha256(("version of " + held.complete(PROMPT))
                                    .getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                            .isEqualTo(version);
                }
                asked++;
            }
        } while (!over.get());
        return asked;
    }

    private static Served next(List<ScriptedRun> runs) {
        String name = "n" + runs.size();
        runs.add(run(name));
        return served(name, runs.getLast());
    }

    private static ScriptedRun run(String reply) {
        return new ScriptedRun(prompt -> reply);
    }

    private static Served served(String name, ScriptedRun run) {
        return new Served(Versions.version(name, Gate.TECHNICAL, List.of()), run);
    }
}
