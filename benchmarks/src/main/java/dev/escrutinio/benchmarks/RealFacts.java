package dev.escrutinio.benchmarks;

import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.loader.InMemoryFacts;
import java.nio.file.Path;

/// The facts of the folder that `DATA` names.
final class RealFacts {

    private RealFacts() {}

    static Facts load() {
        return InMemoryFacts.of(folder());
    }

    static Path folder() {
        String named = System.getenv("DATA");
        return Path.of(named == null || named.isBlank() ? "../shared/data" : named);
    }
}
