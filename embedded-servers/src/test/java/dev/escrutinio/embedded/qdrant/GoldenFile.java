package dev.escrutinio.embedded.qdrant;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Where the recorded exchanges lie: in the shared folder beside the repository.
final class GoldenFile {

    private GoldenFile() {}

    static Path path() {
        Path start = Path.of(System.getProperty("escrutinio.root", "")).toAbsolutePath();
        return Stream.iterate(start, folder -> folder.getParent() != null, Path::getParent)
                .map(folder -> folder.resolveSibling("shared/qdrant/golden.json"))
                .filter(Files::exists)
                .findFirst()
                .orElse(start.resolveSibling("shared/qdrant/golden.json"));
    }
}
