package dev.escrutinio.trainer.release;

import dev.escrutinio.contracts.events.ModelVersionReleased;

/// A version whose files are stored and which no gate has judged against others yet.
///
/// @param event what is announced of it if it passes
public record Candidate(ModelVersionReleased event) {

    public String version() {
        return event.version();
    }
}
