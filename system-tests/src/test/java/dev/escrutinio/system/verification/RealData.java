package dev.escrutinio.system.verification;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.language.verification.TextVerifier;
import dev.escrutinio.loader.InMemoryFacts;
import java.nio.file.Files;
import java.nio.file.Path;

/// Facts of the real files beside the repository, and a verifier over them; read once.
final class RealData {

    private static final class Holder {
        static final Facts FACTS = InMemoryFacts.of(folder().resolve("interior"), folder().resolve("ine"));
        static final TextVerifier VERIFIER = new TextVerifier(FACTS);
    }

    private static final class Published {
        static final IneFiles INE = new IneFiles(folder().resolve("ine"));
    }

    private RealData() {}

    static Facts facts() {
        assumeTrue(Files.isDirectory(folder()), "real data missing: ../shared/data");
        return Holder.FACTS;
    }

    static TextVerifier verifier() {
        facts();
        return Holder.VERIFIER;
    }

    /// The INE's files by another route.
    static IneFiles ine() {
        facts();
        return Published.INE;
    }

    private static Path folder() {
        Path root = Path.of(System.getProperty("escrutinio.root", ".."))
                .toAbsolutePath()
                .normalize();
        return root.resolveSibling("shared").resolve("data");
    }
}
