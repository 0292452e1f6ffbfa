package dev.escrutinio.trainer.run;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Metrics of runs: how many stand where, and how those that rest ended.
///
/// A gauge tells what was seen in the last round, so that a scrape asks no database.
@ApplicationScoped
class RunMeasures {

    private static final List<String> OPEN =
            List.of("waiting", "starting", "pending", "running", "proving", "cancelling");

    private final MeterRegistry registry;
    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    RunMeasures(MeterRegistry registry) {
        this.registry = registry;
        for (String state : OPEN) {
            Gauge.builder("escrutinio.runs.open", open, seen -> seen.getOrDefault(state, 0))
                    .tag("state", state)
                    .register(registry);
        }
    }

    void seen(List<Run> runs) {
        for (String state : OPEN) {
            open.put(state, (int)
                    runs.stream().filter(run -> run.state().id().equals(state)).count());
        }
    }

    /// A run came to rest.
    ///
    /// @param took since it was asked for
    void ended(RunState state, Duration took) {
        Timer.builder("escrutinio.runs.ended")
                .tag("state", state.id())
                .tag(
                        "cause",
                        state instanceof RunState.Failed failed
                                ? failed.trouble().code()
                                : "none")
                .register(registry)
                .record(took);
    }
}
