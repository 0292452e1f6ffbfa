package dev.escrutinio.gateway.engines;

/// A model version held by one request: it is not unloaded before it is closed, whatever becomes current meanwhile.
public interface HeldModel extends AutoCloseable {
    /// Digest of the version, as in `model.versions.v1`.
    String version();

    /// Continues a prompt; waits for the reply.
    ///
    /// @throws EngineException if there is no whole reply
    String complete(Prompt prompt);

    @Override
    void close();
}
