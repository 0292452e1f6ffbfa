package dev.escrutinio.deploy.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The process file of one service: process id and start time, so that a reused id is never taken for ours.
public final class ServiceProcess {

    private static final Duration GRACE = Duration.ofSeconds(15);

    private final Path file;

    ServiceProcess(Home home, String service) {
        this.file = home.run().resolve(service + ".pid");
    }

    /// The process, if it is alive and the one that was started.
    public Optional<ProcessHandle> alive() {
        return recorded().filter(ProcessHandle::isAlive);
    }

    void record(ProcessHandle process) {
        try {
            Files.writeString(file, process.pid() + " " + startOf(process));
        } catch (IOException e) {
            throw Disk.unwritten(file, e);
        }
    }

    /// Stops the process: politely first, then for certain.
    void stop() {
        alive().ifPresent(ServiceProcess::end);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StackException("No se pudo borrar " + file + ": " + e.getMessage(), e);
        }
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        if (!ended(process)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            ended(process);
        }
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<ProcessHandle> recorded() {
        try {
            String[] parts = Files.readString(file).strip().split(" ", 2);
            return ProcessHandle.of(Long.parseLong(parts[0]))
                    .filter(process -> parts.length == 2 && startOf(process).equals(parts[1]));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
