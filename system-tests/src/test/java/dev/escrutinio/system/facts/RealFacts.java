package dev.escrutinio.system.facts;

import dev.escrutinio.facts.catalog.CuratedTables;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.facts.store.FactsBuilder;
import dev.escrutinio.loader.ine.IneReader;
import dev.escrutinio.loader.input.Limits;
import dev.escrutinio.loader.interior.InteriorReader;
import dev.escrutinio.loader.load.ElectionLoad;
import dev.escrutinio.loader.load.Load;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Facts of the five elections and all indicators, read once a test run.
final class RealFacts {

    static final CuratedTables CURATED = CuratedTables.load();

    private static final class Holder {
        static final Facts FACTS =
                build(Stream.concat(elections().stream(), indicators().stream()).toList());
    }

    private RealFacts() {}

    static Facts facts() {
        RealFiles.indicators();
        return Holder.FACTS;
    }

    /// Facts of loads that are read one after the other, so that only one is in memory.
    static Facts build(List<Supplier<Load>> loads) {
        FactsBuilder builder = new FactsBuilder(CURATED);
        loads.forEach(load -> take(builder, load.get()));
        return builder.build();
    }

    static List<Supplier<Load>> elections() {
        return RealFiles.ELECTIONS.stream()
                .<Supplier<Load>>map(election -> () -> interior(election))
                .toList();
    }

    static List<Supplier<Load>> indicators() {
        return RealFiles.indicators().stream()
                .<Supplier<Load>>map(file -> () -> ine(file))
                .toList();
    }

    private static Load interior(String election) {
        return ElectionLoad.of(
                "interior",
                "Ministerio del Interior",
                new InteriorReader(Limits.OFFICIAL).read(RealFiles.zip(election)));
    }

    private static Load ine(Path file) {
        IneReader reader = new IneReader(CURATED, Limits.OFFICIAL);
        return reader.read(file, reader.source(file).orElseThrow());
    }

    private static void take(FactsBuilder builder, Load load) {
        builder.add(load.completed());
        load.catalog().forEach(builder::add);
        load.rows().forEach(builder::add);
        load.indicators().forEach(builder::add);
    }
}
