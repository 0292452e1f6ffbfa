package dev.escrutinio.trainer.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.training.Cause;
import dev.escrutinio.contracts.training.TrainingOutcome;
import dev.escrutinio.contracts.training.TrainingResult;
import dev.escrutinio.trainer.launch.LaunchState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndingTest {

    private static final int MOST = 3;

    @Test
    void doneWithASuccessfulResultIsProven() {
        assertThat(after(new LaunchState.Succeeded(), result(TrainingOutcome.SUCCEEDED, null), 1))
                .isEqualTo(new RunState.Proving());
    }

    @Test
    void doneWithoutAResultFails() {
        assertThat(code(after(new LaunchState.Succeeded(), Optional.empty(), 1)))
                .isEqualTo("invalid_result");
    }

    @Test
    void badRequestIsNotTriedAgain() {
        RunState next = after(
                exit(2), result(TrainingOutcome.FAILED, new Cause("empty_split", "train: no pair", "", false)), 1);
        assertThat(code(next)).isEqualTo("empty_split");
        assertThat(((RunState.Failed) next).trouble().text())
                .startsWith("Una parte del conjunto de datos no tiene pares")
                .contains("train: no pair");
    }

    @Test
    void badRequestBeforeAnyResultIsNotTriedAgain() {
        assertThat(code(after(exit(2), Optional.empty(), 1))).isEqualTo("invalid_result");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 75, 137, 143})
    void endedEarlyIsTriedAgainWhileItGetsOn(int exitCode) {
        assertThat(after(exit(exitCode), Optional.empty(), MOST - 1)).isEqualTo(new RunState.Waiting());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 75, 137, 143})
    void endedEarlyTooOftenFails(int exitCode) {
        assertThat(code(after(exit(exitCode), Optional.empty(), MOST))).isEqualTo("ended_early");
    }

    @Test
    void lastCauseIsToldWhereThereIsOne() {
        assertThat(code(after(
                        exit(1),
                        result(TrainingOutcome.FAILED, new Cause("out_of_memory", "no memory", "", true)),
                        MOST)))
                .isEqualTo("out_of_memory");
    }

    @Test
    void causeThatComesBackIsNotTriedAgainWhateverTheExitCode() {
        assertThat(code(after(
                        new LaunchState.Gone(),
                        result(TrainingOutcome.FAILED, new Cause("digest_mismatch", "train", "", false)),
                        1)))
                .isEqualTo("digest_mismatch");
    }

    @Test
    void goneAfterASuccessfulResultIsProven() {
        assertThat(after(new LaunchState.Gone(), result(TrainingOutcome.SUCCEEDED, null), 1))
                .isEqualTo(new RunState.Proving());
    }

    @Test
    void goneWithoutATraceIsTriedAgain() {
        assertThat(after(new LaunchState.Gone(), Optional.empty(), 1)).isEqualTo(new RunState.Waiting());
    }

    private static RunState after(LaunchState end, Optional<TrainingResult> result, int failures) {
        return new Ending(result, failures, MOST).after(end);
    }

    private static LaunchState exit(int code) {
        return new LaunchState.Failed(OptionalInt.of(code), "código " + code);
    }

    private static String code(RunState state) {
        return ((RunState.Failed) state).trouble().code();
    }

    private static Optional<TrainingResult> result(TrainingOutcome outcome, @Nullable Cause cause) {
        Instant at = Instant.parse("2026-01-02T03:04:05Z");
        return Optional.of(new TrainingResult(
                "run-1", outcome, cause, at, at, null, null, null, null, null, null, null, null, null, null, null, null,
                null, List.of(), null, Map.of()));
    }
}
