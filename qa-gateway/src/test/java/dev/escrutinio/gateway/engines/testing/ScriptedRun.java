package dev.escrutinio.gateway.engines.testing;

import dev.escrutinio.gateway.engines.Prompt;
import dev.escrutinio.gateway.engines.running.RunningModel;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/// A running model whose replies a test writes; it notices being asked after its end.
public final class ScriptedRun implements RunningModel {
    private final Function<Prompt, String> script;
    private final AtomicInteger closes = new AtomicInteger();

    public ScriptedRun(Function<Prompt, String> script) {
        this.script = script;
    }

    @Override
    public String complete(Prompt prompt) {
        require();
        String reply = script.apply(prompt);
        require();
        return reply;
    }

    @Override
    public void complete(Prompt prompt, Consumer<String> pieces) {
        pieces.accept(complete(prompt));
    }

    private void require() {
        if (closes.get() > 0) {
            throw new IllegalStateException("asked although unloaded");
        }
    }

    @Override
    public Optional<String> trouble() {
        return Optional.empty();
    }

    @Override
    public void close() {
        closes.incrementAndGet();
    }

    /// How often it was unloaded.
    public int closes() {
        return closes.get();
    }
}
