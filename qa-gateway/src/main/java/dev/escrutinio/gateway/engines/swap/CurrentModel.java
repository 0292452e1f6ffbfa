package dev.escrutinio.gateway.engines.swap;

import dev.escrutinio.gateway.engines.HeldModel;
import dev.escrutinio.gateway.engines.Models;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The version that new requests get; replaced by one atomic write.
@Singleton
final class CurrentModel implements Models {
    private final AtomicReference<@Nullable Served> current = new AtomicReference<>();

    @Override
    public Optional<HeldModel> hold() {
        while (true) {
            Served served = current.get();
            if (served == null) {
                return Optional.empty();
            }
            Optional<HeldModel> held = served.hold();
            if (held.isPresent()) {
                return held;
            }
            // it was replaced and unloaded between the two lines: there is another one now
        }
    }

    Optional<Served> served() {
        return Optional.ofNullable(current.get());
    }

    /// Makes another version current, or none; the one before is unloaded once its last request ends.
    void flip(@Nullable Served next) {
        Served before = current.getAndSet(next);
        if (before != null) {
            before.letGo();
        }
    }
}
