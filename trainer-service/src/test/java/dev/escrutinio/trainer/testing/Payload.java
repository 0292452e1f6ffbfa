package dev.escrutinio.trainer.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// The Python payload of this repository.
public final class Payload {

    private Payload() {}

    /// Skips the test, saying so, where training/.venv was not set up.
    public static void assumeThere() {
        Path python = Path.of(System.getProperty("escrutinio.root"), "training/.venv/bin/python");
        assumeTrue(Files.isExecutable(python), "no " + python + ": «make training-setup» makes it");
    }
}
