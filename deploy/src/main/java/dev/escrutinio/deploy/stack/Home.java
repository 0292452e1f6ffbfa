package dev.escrutinio.deploy.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Folder in which the local stack keeps everything: data, logs, process files and the token.
///
/// @param root `.escrutinio` beside the sources, or `ESCRUTINIO_HOME`
public record Home(Path root) {

    /// The home that the environment names, made if it is missing.
    public static Home fromEnvironment() {
        String named = System.getenv("ESCRUTINIO_HOME");
        Path root = named == null || named.isBlank() ? sources().resolve(".escrutinio") : Path.of(named);
        Home home = new Home(root.toAbsolutePath().normalize());
        home.create();
        return home;
    }

    /// Root of the source tree, where the built services lie.
    public static Path sources() {
        String named = System.getenv("ESCRUTINIO_ROOT");
        return Path.of(named == null || named.isBlank() ? "." : named)
                .toAbsolutePath()
                .normalize();
    }

    public Path data() {
        return root.resolve("data");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    /// Log of a service.
    public Path log(String service) {
        return logs().resolve(service + ".log");
    }

    /// Folder of the process files.
    public Path run() {
        return root.resolve("run");
    }

    public Path downloads() {
        return root.resolve("downloads");
    }

    public Path token() {
        return root.resolve("token");
    }

    /// What the last answer gave to go on from it.
    public Path conversation() {
        return root.resolve("conversation");
    }

    private void create() {
        for (Path folder : new Path[] {data(), logs(), run(), downloads()}) {
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw Disk.unwritten(folder, e);
            }
        }
    }
}
