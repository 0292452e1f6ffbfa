package dev.escrutinio.synth.testing;

import dev.escrutinio.facts.catalog.CuratedTables;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.facts.store.FactsBuilder;
import dev.escrutinio.loader.demo.DemoElections;
import dev.escrutinio.loader.load.Load;

/// The facts of the demo data, built without Kafka.
public final class DemoFacts {

    private static final class Holder {
        static final Facts FACTS = build();
    }

    private DemoFacts() {}

    public static Facts facts() {
        return Holder.FACTS;
    }

    private static Facts build() {
        FactsBuilder builder = new FactsBuilder(CuratedTables.load());
        for (Load load : DemoElections.loads()) {
            builder.add(load.completed());
            load.catalog().forEach(builder::add);
            load.rows().forEach(builder::add);
            load.indicators().forEach(builder::add);
        }
        return builder.build();
    }
}
