package dev.escrutinio.gateway.engines;

import java.util.function.Consumer;

/// A model version held by one request: it is not unloaded before it is closed, whatever becomes current meanwhile.
public interface HeldModel extends AutoCloseable {
    /// Digest of the version, as in `model.versions.v1`.
    String version();

    /// Continues a prompt; waits for the reply.
    ///
    /// @throws EngineException if there is no whole reply
    String complete(Prompt prompt);

    /// Continues a prompt and tells the reply as it comes.
    ///
    /// @param pieces gets the text piece by piece, on the caller's thread
    /// @throws EngineException if there is no whole reply, whatever was told of it
    void complete(Prompt prompt, Consumer<String> pieces);

    @Override
    void close();
}
