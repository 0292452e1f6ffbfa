package dev.escrutinio.synth.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A file system of its own, in memory, that has little room.
public record SmallDisk(Path path) implements AutoCloseable {

    /// Mounts it; only the administrator may.
    ///
    /// @return whether it is there
    public boolean mounted(int megabytes) {
        return run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", path.toString());
    }

    /// Writes until nothing more fits.
    public void fill() {
        byte[] chunk = new byte[4096];
        try (OutputStream ballast = Files.newOutputStream(path.resolve("ballast"))) {
            while (true) {
                ballast.write(chunk);
            }
        } catch (IOException full) {
            // that is the aim
        }
    }

    /// Gives back what [#fill()] took.
    public void free() throws IOException {
        Files.delete(path.resolve("ballast"));
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
