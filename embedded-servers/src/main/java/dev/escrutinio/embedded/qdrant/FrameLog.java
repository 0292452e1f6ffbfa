package dev.escrutinio.embedded.qdrant;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An append-only file of frames; each frame has its length and a checksum, so that a torn last one is seen and
/// dropped.
final class FrameLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FrameLog.class);

    /// Length and checksum; the length counts what follows them.
    private static final int PREFIX = 2 * Integer.BYTES;

    private static final int KIND_AND_OPERATION = 1 + Long.BYTES;

    /// The file grows in steps, as a hole, so that not every frame needs a new mapping.
    private static final long RESERVE = 16L << 20;

    private final Path path;
    private final FileChannel channel;
    private long end;
    private MemorySegment mapped = MemorySegment.NULL;

    private FrameLog(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /// Opens the file, made if missing, and shows every whole frame in order.
    static FrameLog open(Path path, Consumer<Frame> visitor) throws IOException {
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FrameLog log = new FrameLog(path, channel);
        log.replay(visitor);
        return log;
    }

    private void replay(Consumer<Frame> visitor) throws IOException {
        long size = channel.size();
        MemorySegment file = channel.map(FileChannel.MapMode.READ_ONLY, 0, size, Arena.ofAuto());
        Optional<Frame> frame = frameAt(file, 0);
        while (frame.isPresent()) {
            visitor.accept(frame.get());
            end = frame.get().bodyEnd();
            frame = frameAt(file, end);
        }
        if (end < size) {
            warnIfTorn(file);
            channel.truncate(end);
        }
    }

    /// After a kill the file may end in zeros that were reserved and never written.
    private void warnIfTorn(MemorySegment file) {
        if (file.get(ValueLayout.JAVA_BYTE, end) != 0) {
            LOG.warn("dropping the torn tail of {}: {} bytes", path, file.byteSize() - end);
        }
    }

    private static Optional<Frame> frameAt(MemorySegment file, long at) {
        if (file.byteSize() - at < PREFIX + KIND_AND_OPERATION) {
            return Optional.empty();
        }
        long length = file.get(PointLayout.INT, at);
        long start = at + PREFIX;
        if (length < KIND_AND_OPERATION || length > file.byteSize() - start) {
            return Optional.empty();
        }
        int checksum = checksum(file.asSlice(start, length).asByteBuffer());
        if (checksum != file.get(PointLayout.INT, at + Integer.BYTES)) {
            return Optional.empty();
        }
        long operation = file.get(PointLayout.LONG, start + 1);
        return FrameKind.of(file.get(ValueLayout.JAVA_BYTE, start))
                .map(kind -> new Frame(kind, operation, file, start + KIND_AND_OPERATION, start + length));
    }

    private static int checksum(ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    /// Writes a frame; after a failure the file is as it was before.
    Frame append(FrameKind kind, long operation, byte[] body) throws IOException {
        int length = KIND_AND_OPERATION + body.length;
        ByteBuffer frame = ByteBuffer.allocate(PREFIX + length).order(PointLayout.ORDER);
        frame.putInt(length).putInt(0).put(kind.code()).putLong(operation).put(body);
        frame.putInt(Integer.BYTES, checksum(frame.slice(PREFIX, length)));
        long start = end;
        try {
            writeFully(frame.flip(), start);
        } catch (IOException e) {
            channel.truncate(start);
            throw e;
        }
        end = start + PREFIX + length;
        return new Frame(kind, operation, file(), end - body.length, end);
    }

    private void writeFully(ByteBuffer bytes, long start) throws IOException {
        long at = start;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }

    /// The file up to its end and somewhat beyond; an older mapping stays valid for whoever still reads it.
    private MemorySegment file() throws IOException {
        if (mapped.byteSize() < end) {
            long reserved = (end / RESERVE + 1) * RESERVE;
            mapped = channel.map(FileChannel.MapMode.READ_WRITE, 0, reserved, Arena.ofAuto());
        }
        return mapped;
    }

    long size() {
        return end;
    }

    void force() throws IOException {
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.truncate(end);
        channel.close();
    }
}
