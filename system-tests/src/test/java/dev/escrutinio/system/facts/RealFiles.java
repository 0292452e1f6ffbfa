package dev.escrutinio.system.facts;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The real files beside the repository; tests are skipped where they are missing.
final class RealFiles {

    static final List<String> ELECTIONS = List.of("2015-12", "2016-06", "2019-04", "2019-11", "2023-07");

    private RealFiles() {}

    static Path zip(String election) {
        return folder("interior").resolve("02" + election.replace("-", "") + "_MESA.zip");
    }

    static List<Path> indicators() {
        try (Stream<Path> files = Files.list(folder("ine"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(String name) {
        Path root = root();
        Path folder = root.resolveSibling("shared").resolve("data").resolve(name);
        assumeTrue(Files.isDirectory(folder), "real data missing: ../shared/data/" + name);
        return folder;
    }

    private static Path root() {
        String property = System.getProperty("escrutinio.root");
        if (property != null) {
            return Path.of(property).toAbsolutePath();
        }
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.isDirectory(at.resolve(".mvn"))) {
            at = at.getParent();
        }
        assumeTrue(at != null, "repository root not found");
        return at == null ? Path.of("") : at;
    }
}
