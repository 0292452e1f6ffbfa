package dev.escrutinio.loader;

import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.facts.store.FactsBuilder;
import dev.escrutinio.loader.load.Load;
import java.nio.file.Path;
import java.util.List;

/// Facts straight from files, without Kafka: for tests and benchmarks.
public final class InMemoryFacts {

    private InMemoryFacts() {}

    /// Facts of all data files in a folder (or of one file).
    ///
    /// @throws dev.escrutinio.loader.input.InvalidInputException if any file cannot be loaded
    public static Facts of(Path... paths) {
        LoadReader reader = new LoadReader();
        FactsBuilder builder = new FactsBuilder();
        DataFiles.find(List.of(paths)).forEach(file -> reader.read(file).forEach(load -> add(builder, load)));
        return builder.build();
    }

    /// Facts of loads.
    public static Facts ofLoads(List<Load> loads) {
        FactsBuilder builder = new FactsBuilder();
        loads.forEach(load -> add(builder, load));
        return builder.build();
    }

    private static void add(FactsBuilder builder, Load load) {
        load.catalog().forEach(builder::add);
        load.rows().forEach(builder::add);
        load.indicators().forEach(builder::add);
        builder.add(load.completed());
    }
}
