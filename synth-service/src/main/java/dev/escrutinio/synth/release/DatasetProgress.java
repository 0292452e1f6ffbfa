package dev.escrutinio.synth.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// How far the dataset is that is being made; for those who wait, so it is kept in memory only.
@ApplicationScoped
class DatasetProgress {

    private final AtomicReference<@Nullable Working> current = new AtomicReference<>();

    /// Something that is being done.
    ///
    /// @param step `reading` the published pairs, `drawing` the splits, or `writing` the chosen pairs
    record Step(String step, long done, long total) {}

    private record Working(UUID dataset, Step step) {}

    void tell(UUID dataset, String step, long done, long total) {
        current.set(new Working(dataset, new Step(step, done, total)));
    }

    void end() {
        current.set(null);
    }

    Optional<Step> of(UUID dataset) {
        Working working = current.get();
        return working != null && working.dataset().equals(dataset) ? Optional.of(working.step()) : Optional.empty();
    }
}
