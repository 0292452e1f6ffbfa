package dev.escrutinio.trainer.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.trainer.payload.Trouble;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StepsTest {

    static Stream<RunState> states() {
        return Stream.of(
                new RunState.Waiting(),
                new RunState.Starting(),
                new RunState.Pending("sin GPU"),
                new RunState.Running(),
                new RunState.Proving(),
                new RunState.Cancelling(),
                new RunState.Announced("a1"),
                new RunState.Kept("menos que la base"),
                new RunState.Failed(new Trouble("disk_full", "lleno", "libere")),
                new RunState.Cancelled());
    }

    @ParameterizedTest
    @MethodSource("states")
    void everyStateIsKeptWhole(RunState state) {
        RunRow row = new RunRow();
        row.take(state, Instant.EPOCH);
        assertThat(row.state()).isEqualTo(state);
    }

    @ParameterizedTest
    @MethodSource("states")
    void nothingIsKeptOfTheStateBefore(RunState state) {
        RunRow row = new RunRow();
        row.take(state, Instant.EPOCH);
        row.take(new RunState.Waiting(), Instant.EPOCH);
        assertThat(List.of(row.state)).containsExactly("waiting");
        assertThat(row.reason).isNull();
        assertThat(row.version).isNull();
        assertThat(row.code).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "waiting,cancelled",
        "starting,cancelling",
        "pending,cancelling",
        "running,cancelling",
        "proving,",
        "cancelling,",
        "announced,",
        "kept,",
        "failed,",
        "cancelled,"
    })
    void cancelled(String from, String to) {
        assertThat(Steps.cancel(named(from)).map(RunState::id).orElse(null)).isEqualTo(to);
    }

    @Test
    void onlyWhatFailedOrWasCancelledIsTriedAgain() {
        assertThat(states().filter(state -> Steps.retry(state).isPresent()).map(RunState::id))
                .containsExactly("failed", "cancelled");
    }

    private static RunState named(String id) {
        return states().filter(state -> state.id().equals(id)).findFirst().orElseThrow();
    }
}
