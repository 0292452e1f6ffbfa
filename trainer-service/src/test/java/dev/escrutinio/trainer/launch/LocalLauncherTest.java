package dev.escrutinio.trainer.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Real processes; a shell script in Python's place ends with the code that the test writes.
class LocalLauncherTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String SCRIPT = """
            #!/bin/sh
            folder=$(dirname "$3")
            echo started >>"$folder/starts"
            env >"$folder/env"
            while [ ! -f "$folder/code" ]; do sleep 0.05; done
            exit $(cat "$folder/code")
            """;

    @TempDir
    private Path payload;

    @TempDir
    private Path run;

    private Launch launch;

    @BeforeEach
    void payload() throws IOException {
        Path python = Files.createDirectories(payload.resolve(".venv/bin")).resolve("python");
        Files.writeString(python, SCRIPT);
        Files.setPosixFilePermissions(python, PosixFilePermissions.fromString("rwxr-xr-x"));
        launch = new Launch("run-1", 1, run);
        Files.writeString(launch.request(), "{}");
    }

    @AfterEach
    void ended() throws IOException {
        end(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 75, 1})
    void exitCodeIsTold(int code) throws IOException {
        launcher().start(launch);
        end(code);
        LaunchState.Failed failed = (LaunchState.Failed) ended(launch);
        assertThat(failed.exitCode()).isEqualTo(OptionalInt.of(code));
    }

    @Test
    void runningIsFoundAgainByTheNextService() throws IOException {
        launcher().start(launch);
        begun(1);
        assertThat(state(launch)).isEqualTo(new LaunchState.Running());
        end(0);
        assertThat(ended(launch)).isEqualTo(new LaunchState.Succeeded());
    }

    @Test
    void startedTwiceItRunsOnce() throws IOException {
        launcher().start(launch);
        launcher().start(launch);
        begun(1);
        launcher().start(launch);
        end(0);
        assertThat(ended(launch)).isEqualTo(new LaunchState.Succeeded());
        launcher().start(launch);
        assertThat(state(launch)).isEqualTo(new LaunchState.Succeeded());
        assertThat(Files.readAllLines(run.resolve("starts"))).hasSize(1);
    }

    @Test
    void nextAttemptIsAnotherLaunch() throws IOException {
        launcher().start(launch);
        end(75);
        ended(launch);
        Launch second = new Launch("run-1", 2, run);
        launcher().start(second);
        assertThat(ended(second)).isInstanceOf(LaunchState.Failed.class);
        assertThat(Files.readAllLines(run.resolve("starts"))).hasSize(2);
    }

    @Test
    void killedPayloadFailed() throws IOException {
        launcher().start(launch);
        begun(1);
        process("pid").destroyForcibly();
        assertThat(((LaunchState.Failed) ended(launch)).exitCode()).hasValue(128 + 9);
    }

    @Test
    void payloadWithoutItsScriptRunsUntilItIsGone() throws IOException {
        launcher().start(launch);
        begun(1);
        ProcessHandle script = process("script");
        script.destroyForcibly();
        await().atMost(PATIENCE).until(() -> !script.isAlive());
        assertThat(state(launch)).isEqualTo(new LaunchState.Running());
        process("pid").destroyForcibly();
        assertThat(ended(launch)).isEqualTo(new LaunchState.Gone());
    }

    @Test
    void anotherProcessWithThePidIsNotTaken() throws IOException {
        Path folder = Files.createDirectories(run.resolve("launch-1"));
        String own = Long.toString(ProcessHandle.current().pid());
        Files.writeString(folder.resolve("script"), own);
        Files.writeString(folder.resolve("pid"), own);
        assertThat(state(launch)).isEqualTo(new LaunchState.Gone());
    }

    @Test
    void cancelledPayloadIsAskedToStop() throws IOException {
        launcher().start(launch);
        begun(1);
        launcher().cancel(launch);
        assertThat(((LaunchState.Failed) ended(launch)).exitCode()).hasValue(128 + 15);
    }

    @Test
    void payloadSeesNoAddressAndNoPassword() throws IOException {
        launcher().start(launch);
        begun(1);
        await().atMost(PATIENCE).until(() -> Files.exists(run.resolve("env")));
        end(0);
        ended(launch);
        assertThat(Files.readAllLines(run.resolve("env")))
                .allMatch(line -> line.matches("(PATH|HOME|PWD|OLDPWD|SHLVL|_|TMPDIR|LANG|LC_ALL|LD_LIBRARY_PATH|"
                        + "CUDA_VISIBLE_DEVICES|OMP_NUM_THREADS|HF_HOME|PYTHONPATH)=.*"));
    }

    @Test
    void withoutPythonItIsRefused() {
        Launcher lost = new LocalLauncher(new Config(run.resolve("nowhere")), Clock.systemUTC());
        assertThatThrownBy(() -> lost.start(launch))
                .isInstanceOf(LaunchRefusedException.class)
                .hasMessageContaining("nowhere");
    }

    private LocalLauncher launcher() {
        return new LocalLauncher(new Config(payload), Clock.systemUTC());
    }

    private LaunchState state(Launch one) {
        return launcher().states(List.of(one)).get(one.name());
    }

    private LaunchState ended(Launch one) {
        return await().atMost(PATIENCE).until(() -> state(one), state -> !(state instanceof LaunchState.Running));
    }

    private void begun(int times) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> Files.readAllLines(run.resolve("starts")).size() == times);
    }

    private void end(int code) throws IOException {
        Files.writeString(run.resolve("code"), Integer.toString(code));
    }

    private ProcessHandle process(String file) throws IOException {
        return ProcessHandle.of(Long.parseLong(
                        Files.readString(run.resolve("launch-1").resolve(file)).strip()))
                .orElseThrow();
    }

    private record Config(Path payload) implements LaunchConfig {
        @Override
        public String kind() {
            return "local";
        }
    }
}
