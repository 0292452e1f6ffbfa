package dev.escrutinio.system.stack;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A file system of its own, in memory, that can be filled to its last byte.
record SmallDisk(Path path) implements AutoCloseable {

    /// Mounts it; only the administrator may.
    ///
    /// @return whether it is there
    boolean mounted(int megabytes) {
        return run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", path.toString());
    }

    void resize(int megabytes) {
        run("mount", "-o", "remount,size=" + megabytes + "m", path.toString());
    }

    /// Takes away all room that is free, without writing any of it.
    void shrink() {
        try {
            FileStore store = Files.getFileStore(path);
            long used = (store.getTotalSpace() - store.getUnallocatedSpace()) >> 10;
            // somebody may have written since: then the system refuses to make it smaller than that
            while (!run("mount", "-o", "remount,size=" + used + "k", path.toString())) {
                used += 64;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes until nothing more fits.
    void fill() {
        byte[] chunk = new byte[1 << 16];
        for (int size = chunk.length; size > 0; size /= 16) {
            fill(chunk, size);
        }
    }

    /// Fills all but some megabytes.
    void leave(int megabytes) {
        Path reserve = path.resolve("reserve");
        try {
            Files.write(reserve, new byte[megabytes << 20]);
            fill();
            Files.delete(reserve);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(byte[] chunk, int size) {
        try (OutputStream ballast = Files.newOutputStream(Files.createTempFile(path, "ballast-", ""))) {
            while (true) {
                ballast.write(chunk, 0, size);
            }
        } catch (IOException full) {
            // that is the aim
        }
    }

    /// Gives back what [#fill()] took.
    void free() {
        try (var files = Files.newDirectoryStream(path, "ballast-*")) {
            for (Path file : files) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        run("umount", "-l", path.toString());
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(List.of(command)).inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
