package dev.escrutinio.gateway.engines.swap;

import dev.escrutinio.contracts.events.ModelVersionReleased;
import dev.escrutinio.gateway.engines.artefacts.ArtefactCache;
import dev.escrutinio.gateway.engines.running.Engine;
import dev.escrutinio.gateway.engines.running.Gate;
import dev.escrutinio.gateway.engines.running.GuardedModel;
import dev.escrutinio.gateway.engines.running.Limits;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Follows announced versions from the service's start to its end; with the engine `rules` it does nothing.
@Singleton
final class ModelService {
    private static final long STOP_MILLIS = 5_000;

    private final CurrentModel current;
    private final @Nullable Swapper swapper;
    private final Thread worker;

    ModelService(
            EngineEdge.Chosen chosen,
            Instance<ArtefactCache> cache,
            CurrentModel current,
            Board board,
            ModelsConfig config) {
        this.current = current;
        Optional<Engine.Fixed> fixed = chosen.engine().flatMap(Engine::fixed);
        fixed.ifPresent(one -> current.flip(Served.fixed(
                one.name(),
                new GuardedModel(
                        one.model(), new Gate(config.concurrency(), config.queue()), limits(config), board::called))));
        this.swapper = chosen.engine()
                .filter(_ -> fixed.isEmpty())
                .map(engine -> swapper(engine, cache.get(), current, board, config))
                .orElse(null);
        this.worker = Thread.ofPlatform().daemon().name("model-swap").unstarted(this::work);
    }

    private static Limits limits(ModelsConfig config) {
        return new Limits(
                config.callLimit(),
                config.maxTokens(),
                config.maxCharacters(),
                config.breakerFailures(),
                config.breakerPause());
    }

    private static Swapper swapper(
            Engine engine, ArtefactCache cache, CurrentModel current, Board board, ModelsConfig config) {
        Limits limits = limits(config);
        Gate gate = new Gate(config.concurrency(), config.queue());
        Bringing bringing = new Bringing(engine, cache, new Canary(config.checkLimit()), board, limits, gate);
        return new Swapper(bringing, cache, current, board, config.attempts(), config.firstPause());
    }

    void announced(ModelVersionReleased version) {
        if (swapper != null) {
            swapper.announced(version);
        }
    }

    private void work() {
        if (swapper != null) {
            swapper.run();
        }
    }

    void start(@Observes @Priority(1) StartupEvent event) {
        if (swapper != null) {
            worker.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        worker.interrupt();
        worker.join(STOP_MILLIS);
        current.flip(null);
    }
}
