package dev.escrutinio.embedded;

import dev.escrutinio.embedded.qdrant.QdrantServer;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/// A server in this process that speaks Qdrant's gRPC; a start on the same folder finds the same collections.
public final class EmbeddedQdrant implements AutoCloseable {

    private static final String NAME = "Qdrant";

    private final DataFolder folder;
    private final QdrantServer server;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedQdrant(DataFolder folder, QdrantServer server) {
        this.folder = folder;
        this.server = server;
    }

    /// Starts on `dataDir`, made if missing; port 0 takes any free one.
    public static EmbeddedQdrant start(Path dataDir, int port) {
        DataFolder folder = DataFolder.open(dataDir);
        try {
            InetSocketAddress address = Ports.address(Ports.claim(NAME, port));
            return new EmbeddedQdrant(folder, QdrantServer.start(folder.resolve("data"), address));
        } catch (Exception e) {
            folder.close();
            throw Failures.from(NAME, folder.path(), e);
        }
    }

    public String host() {
        return Ports.HOST;
    }

    /// The port of gRPC; there is no other.
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            server.close();
            folder.close();
        }
    }
}
