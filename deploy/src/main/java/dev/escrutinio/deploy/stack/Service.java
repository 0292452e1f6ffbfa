package dev.escrutinio.deploy.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A part of the stack that runs as a child process.
///
/// @param name name of its log and process file
/// @param label Spanish name for progress lines
/// @param command program and arguments
/// @param environment added to the launcher's own
/// @param readiness when it can be used
/// @param patience how long it may take to become ready
record Service(
        String name,
        String label,
        List<String> command,
        Map<String, String> environment,
        Readiness readiness,
        Duration patience) {

    private static final boolean OWN_SESSION = Files.isExecutable(Path.of("/usr/bin/setsid"));

    Service {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /// The command in a session of its own, so that closing the terminal does not end it.
    List<String> detached() {
        List<String> line = new java.util.ArrayList<>(List.of(OWN_SESSION ? "/usr/bin/setsid" : "nohup"));
        line.addAll(command);
        return line;
    }

    /// Tells when a service can be used.
    @FunctionalInterface
    interface Readiness {
        boolean reached();

        /// Whether it says that only a new process helps.
        default boolean beyondHelp() {
            return false;
        }
    }
}
