package dev.escrutinio.gateway.engines.running;

import dev.escrutinio.gateway.engines.EngineException;
import dev.escrutinio.gateway.engines.Prompt;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/// A running model behind the limits: places and queue of its engine, time, length, and a breaker of its own.
public final class GuardedModel implements RunningModel {
    private final RunningModel model;
    private final Gate gate;
    private final Limits limits;
    private final Breaker breaker;
    private final BiConsumer<String, Duration> told;

    /// @param gate shared by all versions of an engine
    /// @param told gets each call's outcome (`ok`, or the cause in small letters) and its time
    public GuardedModel(RunningModel model, Gate gate, Limits limits, BiConsumer<String, Duration> told) {
        this.model = model;
        this.gate = gate;
        this.limits = limits;
        this.breaker = new Breaker(limits.failures(), limits.pause(), System::nanoTime);
        this.told = told;
    }

    @Override
    public String complete(Prompt prompt) {
        return within(prompt, limited -> whole(model.complete(limited)));
    }

    @Override
    public void complete(Prompt prompt, Consumer<String> pieces) {
        AtomicInteger length = new AtomicInteger();
        within(prompt, limited -> {
            model.complete(limited, piece -> {
                require(length.addAndGet(piece.length()));
                pieces.accept(piece);
            });
            return "";
        });
    }

    private String within(Prompt prompt, Function<Prompt, String> asked) {
        long start = System.nanoTime();
        String outcome = "bug";
        try {
            String reply =
                    gate.pass(shorter(prompt.limit(), limits.call()), left -> call(limited(prompt, left), asked));
            outcome = "ok";
            return reply;
        } catch (EngineException e) {
            outcome = e.reason().name().toLowerCase(java.util.Locale.ROOT);
            throw e;
        } finally {
            told.accept(outcome, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private String call(Prompt prompt, Function<Prompt, String> asked) {
        breaker.enter();
        boolean works = false;
        try {
            String reply = asked.apply(prompt);
            works = true;
            return reply;
        } catch (EngineException e) {
            works = e.reason() == EngineException.Cause.TOO_LONG || e.reason() == EngineException.Cause.BUSY;
            throw e;
        } finally {
            if (works) {
                breaker.succeeded();
            } else {
                breaker.failed();
            }
        }
    }

    private String whole(String reply) {
        require(reply.length());
        return reply;
    }

    private void require(int length) {
        if (length > limits.characters()) {
            throw new EngineException(EngineException.Cause.TOO_LONG, "la respuesta del modelo es demasiado larga");
        }
    }

    private Prompt limited(Prompt prompt, Duration left) {
        return new Prompt(
                prompt.instruction(),
                prompt.input(),
                prompt.schema(),
                Math.min(prompt.maxTokens(), limits.tokens()),
                left);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    @Override
    public Optional<String> trouble() {
        return model.trouble()
                .or(() -> breaker.isOpen()
                        ? Optional.of("falla una y otra vez y se le deja descansar")
                        : Optional.empty());
    }

    @Override
    public void close() {
        model.close();
    }
}
