package dev.escrutinio.trainer.launch;

import java.util.Collection;
import java.util.Map;

/// Starts trainings and tells where they stand. A launch outlives this service, which finds it again by its name.
///
/// Implementations are beans of which `trainer.launch.kind` selects one.
public interface Launcher {

    /// Starts a launch; one that was started before under this name is left as it is, however it ended.
    ///
    /// @throws LauncherException if it cannot be started now; asked again later, it may
    /// @throws LaunchRefusedException if asking again is of no use
    void start(Launch launch);

    /// Where launches stand that were started, by name, told in one go; [LaunchState.Gone] for one without a trace.
    ///
    /// @throws LauncherException if that cannot be told now
    Map<String, LaunchState> states(Collection<Launch> launches);

    /// Ends a launch if it runs, giving the payload time for a checkpoint; returns at once.
    ///
    /// @throws LauncherException if that cannot be done now
    void cancel(Launch launch);
}
