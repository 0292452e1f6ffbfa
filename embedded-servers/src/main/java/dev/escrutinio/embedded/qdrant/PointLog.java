package dev.escrutinio.embedded.qdrant;

import io.qdrant.client.grpc.Points.CreateFieldIndexCollection;
import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;

/// The points of a collection on disk, and the table of where they lie.
final class PointLog implements AutoCloseable {

    /// Rewriting a file that is smaller than this saves nothing.
    private static final long LEAST_BYTES_TO_COMPACT = 1 << 20;

    private static final String FILE = "points.log";
    private static final String COMPACTED = "points.log.compacted";

    private final FrameLog log;
    private final PointTable table;

    private PointLog(FrameLog log, PointTable table) {
        this.log = log;
        this.table = table;
    }

    static PointLog open(Path folder, Schema schema) throws IOException {
        PointLog points = read(folder.resolve(FILE), schema);
        if (points.isMostlyDead()) {
            points.compactInto(folder.resolve(COMPACTED));
            points.close();
            Files.move(folder.resolve(COMPACTED), folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
            forceFolder(folder);
            points = read(folder.resolve(FILE), schema);
        }
        points.table.startCounting();
        return points;
    }

    private static PointLog read(Path file, Schema schema) throws IOException {
        PointTable table = new PointTable(schema);
        return new PointLog(FrameLog.open(file, table::apply), table);
    }

    private boolean isMostlyDead() {
        return log.size() > LEAST_BYTES_TO_COMPACT && log.size() > 2 * table.liveBytes();
    }

    /// Copies the live points; the frame that deletes nothing carries the last operation's number.
    private void compactInto(Path target) throws IOException {
        Files.deleteIfExists(target);
        try (FrameLog compacted = FrameLog.open(target, _ -> {})) {
            for (CreateFieldIndexCollection index : table.indexes().values()) {
                compacted.append(FrameKind.INDEX, table.lastOperation(), index.toByteArray());
            }
            for (long offset : table.inOrder()) {
                StoredPoint point = table.at(offset);
                compacted.append(FrameKind.PUT, table.lastOperation(), copyOf(point));
            }
            compacted.append(FrameKind.DELETE, table.lastOperation(), new byte[0]);
            compacted.force();
        }
    }

    private static byte[] copyOf(StoredPoint point) {
        return point.file().asSlice(point.offset(), point.length()).toArray(ValueLayout.JAVA_BYTE);
    }

    private static void forceFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder)) {
            channel.force(true);
        }
    }

    PointTable table() {
        return table;
    }

    void put(List<NewPoint> points) throws IOException {
        long operation = table.lastOperation() + 1;
        ByteBuffer body = ByteBuffer.allocate(
                        points.stream().mapToInt(PointLayout::size).sum())
                .order(PointLayout.ORDER);
        points.forEach(point -> PointLayout.write(point, operation, body));
        append(FrameKind.PUT, operation, body.array());
    }

    void delete(Collection<PointKey> keys) throws IOException {
        ByteBuffer body = ByteBuffer.allocate(keys.size() * PointKey.BYTES).order(PointLayout.ORDER);
        keys.forEach(key -> PointLayout.write(key, body));
        append(FrameKind.DELETE, table.lastOperation() + 1, body.array());
    }

    /// Uses an operation number for a change that failed, as Qdrant does.
    void skip() throws IOException {
        delete(List.of());
    }

    /// In Qdrant the making of an index is two operations.
    void index(CreateFieldIndexCollection index) throws IOException {
        append(FrameKind.INDEX, table.lastOperation() + 2, index.toByteArray());
    }

    private void append(FrameKind kind, long operation, byte[] body) throws IOException {
        table.apply(log.append(kind, operation, body));
    }

    void force() throws IOException {
        log.force();
    }

    @Override
    public void close() throws IOException {
        log.close();
    }
}
