package dev.escrutinio.gateway.engines.gguf;

import dev.escrutinio.contracts.running.ModelReply;
import dev.escrutinio.contracts.running.ModelRequest;
import dev.escrutinio.gateway.engines.EngineException;
import dev.escrutinio.gateway.engines.Prompt;
import dev.escrutinio.gateway.engines.running.LoadException;
import dev.escrutinio.gateway.engines.running.RunningModel;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/// A version in a child process, which is started again a few times if it dies.
final class GgufModel implements RunningModel {
    private static final Logger LOG = Logger.getLogger(GgufModel.class);

    private final Command command;
    private final GgufConfig config;
    private volatile Child child;
    private volatile boolean loaded = true;
    private volatile boolean closed;
    private int restarts;

    private GgufModel(Command command, GgufConfig config, Child child) {
        this.command = command;
        this.config = config;
        this.child = child;
    }

    /// Starts the child and waits until its model is loaded.
    static GgufModel start(Command command, GgufConfig config) throws LoadException, InterruptedException {
        Child child = loaded(command, config);
        GgufModel model = new GgufModel(command, config, child);
        model.watch(child);
        return model;
    }

    private static Child loaded(Command command, GgufConfig config) throws LoadException, InterruptedException {
        Child child = begun(command);
        boolean good = false;
        try {
            ModelReply said = child.ready().get(config.loadLimit().toMillis(), TimeUnit.MILLISECONDS);
            if (said.end() != ModelReply.End.WHOLE) {
                throw LoadException.lasting("no se puede cargar: " + said.reason());
            }
            good = true;
            return child;
        } catch (TimeoutException e) {
            throw LoadException.lasting(
                    "no ha terminado de cargarse en " + config.loadLimit().toSeconds() + " s");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            if (!good) {
                child.kill();
            }
        }
    }

    private static Child begun(Command command) throws LoadException {
        try {
            return Child.start(command);
        } catch (IOException e) {
            throw LoadException.passing("no se puede arrancar su proceso: " + e.getMessage());
        }
    }

    @Override
    public String complete(Prompt prompt) {
        return text(said(prompt, false, _ -> {}));
    }

    @Override
    public void complete(Prompt prompt, Consumer<String> pieces) {
        text(said(prompt, true, pieces));
    }

    private ModelReply said(Prompt prompt, boolean parts, Consumer<String> pieces) {
        if (!loaded) {
            throw new EngineException(EngineException.Cause.FAILED, "el proceso del modelo no está en marcha");
        }
        Child asked = child;
        BlockingQueue<Optional<String>> come = new LinkedBlockingQueue<>();
        CompletableFuture<ModelReply> reply;
        try {
            reply = asked.ask(id -> request(id, prompt, parts), part -> come.add(Optional.of(part)));
        } catch (IOException e) {
            throw new EngineException(EngineException.Cause.FAILED, "el proceso del modelo no atiende");
        }
        CompletableFuture<ModelReply> _ = reply.whenComplete((_, _) -> come.add(Optional.empty()));
        long end = System.nanoTime() + Math.max(1, prompt.limit().toNanos());
        for (Optional<String> part = next(come, end, reply, asked);
                part.isPresent();
                part = next(come, end, reply, asked)) {
            pieces.accept(part.get());
        }
        return reply.join();
    }

    /// The next piece; empty once the reply has ended.
    private Optional<String> next(
            BlockingQueue<Optional<String>> come, long end, CompletableFuture<ModelReply> reply, Child asked) {
        try {
            Optional<String> part = come.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (part != null) {
                return part;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException(EngineException.Cause.FAILED, "la espera se ha interrumpido");
        }
        // the child gives up at the same time; one that does not hangs
        CompletableFuture<ModelReply> _ = reply.orTimeout(config.grace().toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((said, late) -> {
                    if (late instanceof TimeoutException) {
                        LOG.warnf("model child hangs and is killed pid=%d", asked.pid());
                        asked.kill();
                    }
                });
        throw new EngineException(EngineException.Cause.TIMEOUT, "el modelo no ha contestado a tiempo");
    }

    private static String text(ModelReply said) {
        return switch (said.end()) {
            case WHOLE -> Objects.requireNonNullElse(said.text(), "");
            case LENGTH ->
                throw new EngineException(EngineException.Cause.TOO_LONG, "la respuesta del modelo es demasiado larga");
            case TIME ->
                throw new EngineException(EngineException.Cause.TIMEOUT, "el modelo no ha contestado a tiempo");
            case FAILED, PART -> throw new EngineException(EngineException.Cause.FAILED, String.valueOf(said.reason()));
        };
    }

    private void watch(Child watched) {
        CompletableFuture<Void> _ = watched.exit().thenAccept(code -> {
            if (!closed) {
                loaded = false;
                LOG.warnf("model child died pid=%d code=%d", watched.pid(), code);
                Thread.ofPlatform().daemon().name("model-child-restart").start(this::again);
            }
        });
    }

    /// Called once for each death, so never twice at a time.
    private synchronized void again() {
        while (!closed && restarts < config.restarts()) {
            restarts++;
            try {
                Child next = loaded(command, config);
                child = next;
                loaded = true;
                watch(next);
                if (closed) {
                    next.kill();
                }
                return;
            } catch (LoadException e) {
                LOG.warnf("model child was not started again: %s", e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public Optional<String> trouble() {
        return loaded ? Optional.empty() : Optional.of("su proceso ha terminado y no está en marcha");
    }

    @Override
    public void close() {
        closed = true;
        child.close();
    }

    private static ModelRequest request(long id, Prompt prompt, boolean parts) {
        return new ModelRequest(
                id,
                prompt.instruction(),
                prompt.input(),
                prompt.schema(),
                prompt.maxTokens(),
                Math.max(1, prompt.limit().toMillis()),
                parts);
    }
}
