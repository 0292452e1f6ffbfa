package dev.escrutinio.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The PostgreSQL process that a killed launcher left behind on a data folder.
record Postmaster(ProcessHandle process) {

    private static final long PATIENCE_SECONDS = 20;

    /// The postmaster that still runs on this folder, by its own pid file.
    static Optional<Postmaster> orphanOf(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,10}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(ProcessHandle::isAlive)
                .filter(Postmaster::isPostgres)
                .map(Postmaster::new);
    }

    /// Pids are used again, so an old pid file may name a stranger.
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }

    /// Asks for a fast shutdown; what does not obey is killed, which PostgreSQL's own log survives.
    void stop() throws IOException, InterruptedException {
        // SIGTERM would wait for the clients of the killed launcher to leave; SIGINT sends them away
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        if (!ended()) {
            process.destroyForcibly();
            ended();
        }
    }

    private boolean ended() throws InterruptedException {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException stillThere) {
            return false;
        }
    }
}
