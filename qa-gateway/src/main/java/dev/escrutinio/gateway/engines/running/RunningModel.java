package dev.escrutinio.gateway.engines.running;

import dev.escrutinio.gateway.engines.EngineException;
import dev.escrutinio.gateway.engines.Prompt;
import java.util.Optional;
import java.util.function.Consumer;

/// A version that an engine has loaded. Thread-safe.
public interface RunningModel extends AutoCloseable {
    /// Continues a prompt within its limits.
    ///
    /// @throws EngineException if there is no whole reply
    String complete(Prompt prompt);

    /// Continues a prompt within its limits and tells the reply as it comes.
    ///
    /// @param pieces gets the text piece by piece, on the caller's thread; what it throws ends the call
    /// @throws EngineException if there is no whole reply, whatever was told of it
    void complete(Prompt prompt, Consumer<String> pieces);

    /// Why it does not run any more, in Spanish.
    Optional<String> trouble();

    /// Unloads it; called once, when nobody asks it any more.
    @Override
    void close();
}
