package dev.escrutinio.system.questions;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.loader.InMemoryFacts;
import java.nio.file.Files;
import java.nio.file.Path;

/// The official files beside the repository; without them a test is skipped, and says so.
final class RealData {

    private RealData() {}

    /// The facts of all elections and indicators.
    static Facts facts() {
        Path data = shared().resolve("data");
        assumeTrue(Files.isDirectory(data), "real data missing: ../shared/data");
        return InMemoryFacts.of(data.resolve("interior"), data.resolve("ine"));
    }

    /// Where the sample questions with their answers are, if they are there.
    static Path sampleQuestions() {
        return shared().resolve("questions").resolve("dev.json");
    }

    private static Path shared() {
        return Path.of(System.getProperty("escrutinio.root", ".."))
                .toAbsolutePath()
                .normalize()
                .resolveSibling("shared");
    }
}
