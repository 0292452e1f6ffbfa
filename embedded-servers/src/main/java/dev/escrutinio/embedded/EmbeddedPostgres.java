package dev.escrutinio.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/// A PostgreSQL server beside this process; a start on the same folder finds the same databases.
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String NAME = "PostgreSQL";
    private static final String USER = "postgres";

    private final DataFolder folder;
    private final io.zonky.test.db.postgres.embedded.EmbeddedPostgres server;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedPostgres(DataFolder folder, io.zonky.test.db.postgres.embedded.EmbeddedPostgres server) {
        this.folder = folder;
        this.server = server;
    }

    /// Starts on `dataDir`, made if missing; port 0 takes any free one.
    public static EmbeddedPostgres start(Path dataDir, int port) {
        DataFolder folder = DataFolder.open(dataDir);
        try {
            return new EmbeddedPostgres(folder, startServer(folder, port));
        } catch (Exception e) {
            folder.close();
            throw Failures.from(NAME, folder.path(), e);
        }
    }

    private static io.zonky.test.db.postgres.embedded.EmbeddedPostgres startServer(DataFolder folder, int port)
            throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        stopOrphan(folder.path());
        Path complete = folder.resolve("initialised");
        if (!Files.exists(complete)) {
            deleteRecursively(data);
        }
        var server = builder(data, Ports.claim(NAME, port)).start();
        Files.write(complete, List.of());
        return server;
    }

    /// Stops the server that a killed process left behind on `dataDir`; whether there was one.
    public static boolean stopOrphan(Path dataDir) throws IOException, InterruptedException {
        var orphan = Postmaster.orphanOf(dataDir.resolve("data"));
        if (orphan.isPresent()) {
            orphan.get().stop();
        }
        return orphan.isPresent();
    }

    private static io.zonky.test.db.postgres.embedded.EmbeddedPostgres.Builder builder(Path data, int port) {
        return io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60))
                // the library switches both off for throw-away tests
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "64MB");
    }

    /// Removes what an initialisation that was cut short left; it never held anything.
    private static void deleteRecursively(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    public int port() {
        return server.getPort();
    }

    public String jdbcUrl() {
        return jdbcUrl("postgres");
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(Ports.HOST, port(), database);
    }

    public String username() {
        return USER;
    }

    /// Any password does: the server trusts this machine, and listens to no other.
    public String password() {
        return USER;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                folder.close();
            }
        }
    }
}
