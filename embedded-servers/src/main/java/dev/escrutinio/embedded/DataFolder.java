package dev.escrutinio.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// A server's folder, held by one process at a time; the operating system lets go of it when the process dies.
final class DataFolder implements AutoCloseable {

    /// Below this a server would start only to stop in the middle of its first write.
    private static final long LEAST_FREE_BYTES = 64L << 20;

    private final Path folder;
    private final FileChannel lockFile;

    private DataFolder(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    static DataFolder open(Path path) {
        Path folder = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).getUsableSpace() < LEAST_FREE_BYTES) {
                throw Failures.diskFull(folder, null);
            }
            return new DataFolder(folder, lock(folder));
        } catch (IOException e) {
            throw Failures.folderUnusable(folder, e);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("instance.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw Failures.folderInUse(folder);
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    Path path() {
        return folder;
    }

    Path resolve(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
