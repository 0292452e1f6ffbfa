package dev.escrutinio.trainer.launch;

import io.quarkus.arc.lookup.LookupIfProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/// Starts `python -m finetune request.json` as a process of this machine.
///
/// A small shell script claims the launch by making its folder, which only one can; in it lie the pids, `script`
/// and (before the payload begins) `pid`, and `exit` once it ended. The script is in a session of its own and holds
/// no pipe of this service, so both outlive it. A pid may be used again by another process, so one counts only while
/// its command names this run's request.
@ApplicationScoped
@LookupIfProperty(name = "trainer.launch.kind", stringValue = "local", lookupIfMissing = true)
class LocalLauncher implements Launcher {

    /// `$1` folder of the launch; the rest is the payload's command.
    private static final String SCRIPT = """
            launch=$1; shift
            mkdir "$launch" 2>/dev/null || exit 0
            echo $$ >"$launch/script.part" && mv "$launch/script.part" "$launch/script"
            sh -c 'echo $$ >"$0/pid.part" && mv "$0/pid.part" "$0/pid" && exec "$@"' "$launch" "$@"
            echo $? >"$launch/exit.part" && mv "$launch/exit.part" "$launch/exit"
            """;

    private static final String SCRIPT_PID = "script";
    private static final String PAYLOAD_PID = "pid";

    /// What of this service's environment the payload sees: no address and no password is among it.
    private static final Set<String> ENVIRONMENT = Set.of(
            "PATH",
            "HOME",
            "TMPDIR",
            "LANG",
            "LC_ALL",
            "LD_LIBRARY_PATH",
            "CUDA_VISIBLE_DEVICES",
            "OMP_NUM_THREADS",
            "HF_HOME");

    /// How long a claimed launch may take to write its pid.
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Path payload;
    private final Clock clock;

    LocalLauncher(LaunchConfig config, Clock clock) {
        payload = config.payload().toAbsolutePath().normalize();
        this.clock = clock;
    }

    @Override
    public void start(Launch launch) {
        if (Files.exists(folder(launch))) {
            return;
        }
        Path python = payload.resolve(".venv/bin/python");
        if (!Files.isExecutable(python)) {
            throw new LaunchRefusedException(
                    "No hay Python para entrenar en " + python + ".",
                    "Ejecute «make training-setup», o indique la carpeta en trainer.launch.payload.");
        }
        try {
            ProcessBuilder builder = new ProcessBuilder(List.of(
                            "setsid",
                            "sh",
                            "-c",
                            SCRIPT,
                            "launch",
                            folder(launch).toString(),
                            python.toString(),
                            "-m",
                            "finetune",
                            launch.request().toString()))
                    .directory(launch.folder().toFile())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            launch.folder().resolve("log.txt").toFile()));
            builder.environment().keySet().retainAll(ENVIRONMENT);
            builder.environment().put("PYTHONPATH", payload.resolve("src").toString());
            builder.start();
        } catch (IOException e) {
            throw new LauncherException("No se puede iniciar el entrenamiento: " + e.getMessage(), e);
        }
    }

    @Override
    public Map<String, LaunchState> states(Collection<Launch> launches) {
        return launches.stream().collect(Collectors.toMap(Launch::name, this::state));
    }

    @Override
    public void cancel(Launch launch) {
        process(launch, PAYLOAD_PID).ifPresent(ProcessHandle::destroy);
    }

    private LaunchState state(Launch launch) {
        // looked at before the exit code: the script writes that before it ends
        boolean runs = process(launch, SCRIPT_PID).isPresent()
                || process(launch, PAYLOAD_PID).isPresent();
        Optional<String> exit = text(folder(launch).resolve("exit"));
        if (exit.isPresent()) {
            return ended(Integer.parseInt(exit.get().strip()));
        }
        return runs || begins(launch) ? new LaunchState.Running() : new LaunchState.Gone();
    }

    private static LaunchState ended(int exitCode) {
        return exitCode == 0
                ? new LaunchState.Succeeded()
                : new LaunchState.Failed(
                        OptionalInt.of(exitCode), "El proceso terminó con el código " + exitCode + ".");
    }

    /// Whether the launch was claimed just now and has no pid yet.
    private boolean begins(Launch launch) {
        try {
            return !Files.exists(folder(launch).resolve(SCRIPT_PID))
                    && Files.getLastModifiedTime(folder(launch))
                            .toInstant()
                            .isAfter(clock.instant().minus(GRACE));
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<ProcessHandle> process(Launch launch, String pidFile) {
        return text(folder(launch).resolve(pidFile))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                .filter(process -> names(process, launch.request().toString()));
    }

    /// A process that ended and was not waited for yet has no arguments any more.
    private static boolean names(ProcessHandle process, String request) {
        return process.isAlive()
                && process.info()
                        .arguments()
                        .filter(arguments -> Arrays.asList(arguments).contains(request))
                        .isPresent();
    }

    private static Path folder(Launch launch) {
        return launch.folder().resolve("launch-" + launch.attempt());
    }

    private static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
