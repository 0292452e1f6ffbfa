package dev.escrutinio.deploy.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/// Keeps two launchers from starting or stopping the same stack at once; the system frees it when the launcher dies.
public final class StackLock implements AutoCloseable {

    private final FileChannel channel;

    private StackLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Takes the lock.
    ///
    /// @throws StackException if another launcher holds it
    public static StackLock take(Home home) {
        try {
            FileChannel channel = FileChannel.open(
                    home.run().resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new StackException("Otra orden «escrutinio» está arrancando o parando este mismo entorno ("
                        + home.root() + "). Espere a que termine.");
            }
            return new StackLock(channel);
        } catch (IOException e) {
            throw Disk.unwritten(home.run().resolve("launcher.lock"), e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // held by this very JVM
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StackException("No se pudo liberar el entorno: " + e.getMessage(), e);
        }
    }
}
