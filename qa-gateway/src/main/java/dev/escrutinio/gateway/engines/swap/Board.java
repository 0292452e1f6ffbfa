package dev.escrutinio.gateway.engines.swap;

import dev.escrutinio.contracts.events.ModelVersionReleased;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Notes what happens to announced versions, for people and metrics.
@Singleton
final class Board {
    private static final int REMEMBERED = 50;

    private final CurrentModel current;
    private final String engine;
    private final Clock clock;
    private final MeterRegistry registry;
    private final Deque<ModelsView.Past> history = new ArrayDeque<>();
    private @Nullable Instant since;
    private ModelsView.@Nullable Loading loading;
    private ModelsView.@Nullable Failed failed;

    @Inject
    Board(CurrentModel current, ModelsConfig config, Clock clock, MeterRegistry registry) {
        this(current, config.engine().name().toLowerCase(Locale.ROOT), clock, registry);
    }

    Board(CurrentModel current, String engine, Clock clock, MeterRegistry registry) {
        this.current = current;
        this.engine = engine;
        this.clock = clock;
        this.registry = registry;
    }

    synchronized void reached(String version, ModelsView.Stage stage) {
        loading = new ModelsView.Loading(version, stage, clock.instant());
    }

    synchronized void swapped(String version, Duration took) {
        since = clock.instant();
        loading = null;
        failed = null;
        end(new ModelsView.Past(version, "swapped", clock.instant(), took.toMillis(), null), took);
    }

    synchronized void failed(String version, String reason, Duration took) {
        loading = null;
        failed = new ModelsView.Failed(version, reason, false, clock.instant());
        end(new ModelsView.Past(version, "failed", clock.instant(), took.toMillis(), reason), took);
    }

    synchronized void failedForNow(String version, String reason) {
        loading = null;
        failed = new ModelsView.Failed(version, reason, true, clock.instant());
        registry.counter("escrutinio.model.attempts.failed").increment();
    }

    void undecodable() {
        registry.counter("escrutinio.model.announcements.undecodable").increment();
    }

    void called(String outcome, Duration took) {
        Timer.builder("escrutinio.model.call")
                .tag("outcome", outcome)
                .register(registry)
                .record(took);
    }

    synchronized ModelsView view() {
        return new ModelsView(
                engine, current.served().map(this::current).orElse(null), loading, failed, List.copyOf(history));
    }

    private ModelsView.Current current(Served served) {
        Optional<ModelVersionReleased> release = served.release();
        return new ModelsView.Current(
                served.version(),
                release.map(ModelVersionReleased::run).orElse(null),
                release.map(ModelVersionReleased::recipe).orElse(null),
                release.map(ModelVersionReleased::dataset).orElse(null),
                release.map(one -> one.base().id()).orElse(null),
                release.map(ModelVersionReleased::gate).orElse(null),
                since,
                served.model().trouble().orElse(null));
    }

    private void end(ModelsView.Past past, Duration took) {
        history.addFirst(past);
        if (history.size() > REMEMBERED) {
            history.removeLast();
        }
        Timer.builder("escrutinio.model.swap")
                .tag("outcome", past.outcome())
                .register(registry)
                .record(took);
    }
}
