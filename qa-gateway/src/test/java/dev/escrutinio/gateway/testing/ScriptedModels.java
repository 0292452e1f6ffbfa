package dev.escrutinio.gateway.testing;

import dev.escrutinio.gateway.engines.EngineException;
import dev.escrutinio.gateway.engines.HeldModel;
import dev.escrutinio.gateway.engines.Models;
import dev.escrutinio.gateway.engines.Prompt;
import dev.escrutinio.gateway.engines.running.RunningModel;
import dev.escrutinio.gateway.engines.testing.ScriptedRun;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A model that says what a test tells it to.
@Alternative
@Singleton
public final class ScriptedModels implements Models {
    private final List<Prompt> prompts = new CopyOnWriteArrayList<>();
    private final AtomicInteger held = new AtomicInteger();
    private volatile @Nullable Version current;

    private record Version(String digest, RunningModel run) {}

    /// Makes a version current.
    public void become(String version, Function<Prompt, String> replies) {
        become(version, new ScriptedRun(replies));
    }

    /// Makes a version current that some engine runs.
    public void become(String version, RunningModel run) {
        current = new Version(version, run);
        prompts.clear();
    }

    /// Makes a version current that always fails.
    public void fail(String version, EngineException.Cause cause) {
        become(version, _ -> {
            throw new EngineException(cause, "scripted");
        });
    }

    /// Goes back to having no model.
    public void leave() {
        current = null;
        prompts.clear();
    }

    /// What was asked since the last change.
    public List<Prompt> prompts() {
        return List.copyOf(prompts);
    }

    /// Versions that requests hold now.
    public int held() {
        return held.get();
    }

    @Override
    public Optional<HeldModel> hold() {
        Version version = current;
        if (version == null) {
            return Optional.empty();
        }
        held.incrementAndGet();
        return Optional.of(new HeldModel() {
            @Override
            public String version() {
                return version.digest();
            }

            @Override
            public String complete(Prompt prompt) {
                prompts.add(prompt);
                return version.run().complete(prompt);
            }

            @Override
            public void complete(Prompt prompt, Consumer<String> pieces) {
                prompts.add(prompt);
                version.run().complete(prompt, pieces);
            }

            @Override
            public void close() {
                held.decrementAndGet();
            }
        });
    }
}
