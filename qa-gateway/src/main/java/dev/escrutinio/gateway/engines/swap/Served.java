package dev.escrutinio.gateway.engines.swap;

import dev.escrutinio.contracts.events.ModelVersionReleased;
import dev.escrutinio.gateway.engines.HeldModel;
import dev.escrutinio.gateway.engines.Prompt;
import dev.escrutinio.gateway.engines.running.RunningModel;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A loaded version and how many hold it. Being current is one hold; whoever lets go last unloads it.
final class Served {
    private final String version;
    private final @Nullable ModelVersionReleased release;
    private final RunningModel model;
    private final AtomicInteger holds = new AtomicInteger(1);

    Served(ModelVersionReleased release, RunningModel model) {
        this(release.version(), release, model);
    }

    private Served(String version, @Nullable ModelVersionReleased release, RunningModel model) {
        this.version = version;
        this.release = release;
        this.model = model;
    }

    /// A model that was never announced.
    static Served fixed(String name, RunningModel model) {
        return new Served(name, null, model);
    }

    String version() {
        return version;
    }

    /// Its announcement, if there was one.
    Optional<ModelVersionReleased> release() {
        return Optional.ofNullable(release);
    }

    RunningModel model() {
        return model;
    }

    /// Empty once it is unloaded.
    Optional<HeldModel> hold() {
        int before = holds.getAndUpdate(count -> count == 0 ? 0 : count + 1);
        return before == 0 ? Optional.empty() : Optional.of(new Held());
    }

    /// Ends one hold.
    void letGo() {
        if (holds.decrementAndGet() == 0) {
            model.close();
        }
    }

    private final class Held implements HeldModel {
        private final AtomicBoolean closed = new AtomicBoolean();

        @Override
        public String version() {
            return version;
        }

        @Override
        public String complete(Prompt prompt) {
            require();
            return model.complete(prompt);
        }

        @Override
        public void complete(Prompt prompt, Consumer<String> pieces) {
            require();
            model.complete(prompt, pieces);
        }

        private void require() {
            if (closed.get()) {
                throw new IllegalStateException("this hold has ended");
            }
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                letGo();
            }
        }
    }
}
