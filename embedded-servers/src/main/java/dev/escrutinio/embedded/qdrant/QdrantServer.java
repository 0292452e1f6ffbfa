package dev.escrutinio.embedded.qdrant;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// The gRPC server over one folder of collections.
public final class QdrantServer implements AutoCloseable {

    /// Upserts come in batches; the gRPC default of 4 MB is too small for them.
    private static final int LARGEST_REQUEST = 64 << 20;

    /// More than there are cores, since writers wait for the disk.
    private static final int CALLS_AT_ONCE = 8;

    private static final long PATIENCE_SECONDS = 10;

    private final Catalog catalog;
    private final Server server;
    private final ExecutorService executor;

    private QdrantServer(Catalog catalog, Server server, ExecutorService executor) {
        this.catalog = catalog;
        this.server = server;
        this.executor = executor;
    }

    /// Listens on the address; port 0 takes any free one.
    public static QdrantServer start(Path folder, InetSocketAddress address) throws IOException {
        Catalog catalog = Catalog.open(folder);
        ExecutorService executor = Executors.newFixedThreadPool(CALLS_AT_ONCE);
        try {
            Server server = NettyServerBuilder.forAddress(address)
                    .executor(executor)
                    .maxInboundMessageSize(LARGEST_REQUEST)
                    .addService(new HealthService())
                    .addService(new CollectionsService(catalog))
                    .addService(new PointsService(catalog))
                    .build()
                    .start();
            return new QdrantServer(catalog, server, executor);
        } catch (IOException e) {
            executor.shutdown();
            catalog.close();
            throw e;
        }
    }

    public int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        try {
            server.shutdown();
            if (!server.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                server.shutdownNow().awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
            executor.close();
            catalog.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
