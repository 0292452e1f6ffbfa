package dev.escrutinio.synth.jobs;

import dev.escrutinio.synth.publishing.Pair;
import dev.escrutinio.synth.publishing.PairMaker;
import dev.escrutinio.synth.publishing.PairSink;
import dev.escrutinio.synth.source.Knowledge;
import dev.escrutinio.synth.testing.DemoFacts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// What an order makes on the demo facts, without service, Kafka and database.
final class Expected {

    private static final class Holder {
        static final Knowledge KNOWLEDGE = Knowledge.of(DemoFacts.facts());
    }

    private Expected() {}

    static List<Pair> pairs(GenerationOrder order, int threads) {
        List<Pair> pairs = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            run(order, workers).run(Progress.NONE, into(pairs), progress -> true);
        }
        return pairs;
    }

    static GenerationRun run(GenerationOrder order, ExecutorService workers) {
        PairMaker maker = new PairMaker(Holder.KNOWLEDGE, order.seed(), order.elections(), order.typos());
        return new GenerationRun(maker, new Course(order), workers, new GenerationRun.Pace(7, 5, 50));
    }

    static PairSink into(List<Pair> pairs) {
        return new PairSink() {
            @Override
            public void withdraw(String id) {
                throw new UnsupportedOperationException(id);
            }

            @Override
            public void send(Pair pair) {
                pairs.add(pair);
            }

            @Override
            public void flush() {}
        };
    }

    /// What compaction leaves of them.
    static Map<String, String> compacted(List<Pair> pairs) {
        Map<String, String> values = new TreeMap<>();
        pairs.forEach(pair -> values.put(pair.id(), text(pair)));
        return values;
    }

    static String text(Pair pair) {
        return new String(pair.json(), StandardCharsets.UTF_8);
    }
}
