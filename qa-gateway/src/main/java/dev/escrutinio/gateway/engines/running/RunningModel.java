package dev.escrutinio.gateway.engines.running;

import dev.escrutinio.gateway.engines.EngineException;
import dev.escrutinio.gateway.engines.Prompt;
import java.util.Optional;

/// A version that an engine has loaded. Thread-safe.
public interface RunningModel extends AutoCloseable {
    /// Continues a prompt within its limits.
    ///
    /// @throws EngineException if there is no whole reply
    String complete(Prompt prompt);

    /// Why it does not run any more, in Spanish.
    Optional<String> trouble();

    /// Unloads it; called once, when nobody asks it any more.
    @Override
    void close();
}
