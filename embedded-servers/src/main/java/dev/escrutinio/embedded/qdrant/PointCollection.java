package dev.escrutinio.embedded.qdrant;

import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Points.UpdateResult;
import io.qdrant.client.grpc.Points.UpdateStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/// A collection: its configuration and its points, read by many at once and changed by one at a time.
final class PointCollection implements AutoCloseable {

    private final CreateCollection config;
    private final PointLog log;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    private PointCollection(CreateCollection config, PointLog log) {
        this.config = config;
        this.log = log;
    }

    static PointCollection open(Path folder, CreateCollection config) throws IOException {
        Files.createDirectories(folder);
        return new PointCollection(config, PointLog.open(folder, Schema.of(config)));
    }

    CreateCollection config() {
        return config;
    }

    Schema schema() {
        return log.table().schema();
    }

    <T> T read(Function<PointTable, T> reader) {
        lock.readLock().lock();
        try {
            return reader.apply(log.table());
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Makes a change; with `wait` it is on the disk before this returns, without it a refusal is not told.
    UpdateResult update(boolean wait, Change change) {
        long operation;
        try {
            operation = write(wait, change);
            if (wait) {
                log.force();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return UpdateResult.newBuilder()
                .setOperationId(operation)
                .setStatus(wait ? UpdateStatus.Completed : UpdateStatus.Acknowledged)
                .build();
    }

    private long write(boolean wait, Change change) throws IOException {
        lock.writeLock().lock();
        try {
            applyOrSkip(wait, change);
            return log.table().lastOperation();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void applyOrSkip(boolean wait, Change change) throws IOException {
        long before = log.table().lastOperation();
        try {
            change.applyTo(log);
        } catch (QdrantError e) {
            if (log.table().lastOperation() == before) {
                log.skip();
            }
            if (wait) {
                throw e;
            }
        }
    }

    @Override
    public void close() throws IOException {
        lock.writeLock().lock();
        try {
            log.close();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// Something that is written to the log.
    @FunctionalInterface
    interface Change {
        void applyTo(PointLog log) throws IOException;
    }
}
