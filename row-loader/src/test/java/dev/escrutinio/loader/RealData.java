package dev.escrutinio.loader;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// The real files beside the repository, where they are.
final class RealData {

    private RealData() {}

    static Path folder() {
        Path root = Path.of(System.getProperty("escrutinio.root", "")).toAbsolutePath();
        for (Path at = root; at != null; at = at.getParent()) {
            Path data = at.resolve("shared/data");
            if (Files.isDirectory(data)) {
                return data;
            }
        }
        assumeTrue(false, "no real data: shared/data is not beside the repository");
        return root;
    }
}
