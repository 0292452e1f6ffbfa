package dev.escrutinio.synth.dataset;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Keeps pairs on disk, one after the other, so that any of them can be read again.
public final class Spool implements AutoCloseable {

    private static final int BUFFER = 1 << 20;

    private final Path file;
    private final FileChannel channel;
    private final ByteBuffer pending = ByteBuffer.allocate(BUFFER);
    private long end;

    /// A spool in a file of its own, which goes when it is closed.
    public Spool(Path file) throws IOException {
        this.file = file;
        channel = FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
    }

    /// Where the pair lies.
    public long add(byte[] pair) throws IOException {
        long at = end;
        if (pair.length > pending.remaining()) {
            flush();
        }
        if (pair.length > pending.capacity()) {
            write(ByteBuffer.wrap(pair));
        } else {
            pending.put(pair);
        }
        end += pair.length;
        return at;
    }

    /// Writes what is still in memory.
    public void flush() throws IOException {
        write(pending.flip());
        pending.clear();
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    byte[] read(Candidate pair) {
        ByteBuffer bytes = ByteBuffer.allocate(pair.length());
        try {
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, pair.at() + bytes.position()) < 0) {
                    throw new EOFException(file.toString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}
