package dev.escrutinio.gateway.engines;

import java.util.Optional;

/// Gives the current model version, whichever engine runs it. Thread-safe.
public interface Models {
    /// The current version for a whole request; empty while rules answer alone.
    Optional<HeldModel> hold();
}
