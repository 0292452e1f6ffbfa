package dev.escrutinio.embedded.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.stream.Stream;

/// Closes servers and removes their temporary folder when this process ends.
final class AtExit {

    private final Path folder;
    private final Deque<AutoCloseable> servers = new ArrayDeque<>();

    AtExit() {
        try {
            folder = Files.createTempDirectory("escrutinio-servers-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::run, "stop-test-servers"));
    }

    Path folder() {
        return folder;
    }

    synchronized <T extends AutoCloseable> T close(T server) {
        servers.push(server);
        return server;
    }

    private synchronized void run() {
        servers.forEach(AtExit::closeQuietly);
        deleteFolder();
    }

    /// At the end of the process nobody is left to hear a complaint, and the other servers must stop too.
    @SuppressWarnings("EmptyCatch")
    private static void closeQuietly(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception ignored) {
            // see above
        }
    }

    private void deleteFolder() {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
