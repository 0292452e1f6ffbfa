package dev.escrutinio.embedded.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.testcontainers.DockerClientFactory;

/// Whether this machine runs containers.
public final class DockerEngine {

    private DockerEngine() {}

    /// Asks the engine only where there are signs of one: the full search takes seconds and fills the log.
    public static boolean answers() {
        return looksInstalled() && DockerClientFactory.instance().isDockerAvailable();
    }

    private static boolean looksInstalled() {
        return System.getenv("DOCKER_HOST") != null
                || Files.exists(Path.of("/var/run/docker.sock"))
                || Files.exists(Path.of(System.getProperty("user.home"), ".testcontainers.properties"))
                || System.getProperty("os.name").startsWith("Windows");
    }
}
