package dev.escrutinio.gateway.engines.running;

import dev.escrutinio.contracts.events.ModelVersionReleased;
import dev.escrutinio.contracts.models.ModelFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Runs model versions, several beside each other.
public interface Engine {
    /// Its name in the configuration.
    String name();

    /// Forms of a version that it runs, the best first.
    List<ModelFormat> formats();

    /// The one model that a server has itself and serves whatever is announced; its name, and how to ask it.
    default Optional<Fixed> fixed() {
        return Optional.empty();
    }

    /// A model that nobody here loads.
    record Fixed(String name, RunningModel model) {}

    /// Loads a version beside those that run already; waits until it can be asked.
    ///
    /// @param artefact checked local folder of one of its forms
    /// @throws LoadException if it does not run
    RunningModel load(ModelVersionReleased version, Path artefact) throws LoadException, InterruptedException;
}
