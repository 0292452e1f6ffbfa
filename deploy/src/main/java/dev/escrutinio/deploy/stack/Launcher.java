package dev.escrutinio.deploy.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Starts one service as a child process and waits until it is ready.
final class Launcher {

    private static final Duration POLL = Duration.ofMillis(150);
    private static final int LAST_LINES = 3;

    private final Home home;

    Launcher(Home home) {
        this.home = home;
    }

    /// Starts a service that does not run yet.
    ProcessHandle start(Service service) {
        try {
            return recorded(service, builder(service).start().toHandle());
        } catch (IOException e) {
            throw new StackException("No se pudo arrancar " + service.label() + ": " + e.getMessage(), e);
        }
    }

    /// A process without a process file could not be stopped later, so it is not left running.
    private ProcessHandle recorded(Service service, ProcessHandle process) {
        try {
            new ServiceProcess(home, service.name()).record(process);
            return process;
        } catch (StackException e) {
            process.destroyForcibly();
            process.onExit().join();
            throw e;
        }
    }

    private ProcessBuilder builder(Service service) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(service.detached())
                .directory(home.root().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.to(rotated(service)));
        builder.environment().putAll(service.environment());
        // the C library keeps up to 64 MB a thread for itself otherwise
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        return builder;
    }

    /// Waits until the service is ready.
    ///
    /// @throws StackException if it ends or takes too long; with the end of its log
    void await(Service service, ProcessHandle process) {
        Instant limit = Instant.now().plus(service.patience());
        while (!service.readiness().reached()) {
            if (Disk.full(home.root())) {
                throw Disk.full(home.root(), service.label() + " no ha podido arrancar");
            }
            if (!process.isAlive()) {
                throw new StackException(service.label() + " no ha podido arrancar. " + lastLines(service));
            }
            if (Instant.now().isAfter(limit)) {
                throw new StackException(service.label() + " no responde tras "
                        + service.patience().toSeconds() + " s. " + lastLines(service));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Arranque interrumpido.", e);
        }
    }

    private java.io.File rotated(Service service) throws IOException {
        Path log = home.log(service.name());
        if (Files.exists(log)) {
            Files.move(
                    log,
                    home.logs().resolve(service.name() + ".1.log"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        return log.toFile();
    }

    private String lastLines(Service service) {
        Path log = home.log(service.name());
        try {
            List<String> lines = Files.readAllLines(log).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("\tat "))
                    .toList();
            String end = String.join(" | ", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
            return end + " (registro completo: " + log + ")";
        } catch (IOException e) {
            return "(sin registro en " + log + ")";
        }
    }
}
