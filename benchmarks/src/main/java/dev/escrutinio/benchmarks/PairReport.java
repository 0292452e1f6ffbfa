package dev.escrutinio.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.escrutinio.contracts.pairs.PairLevel;
import dev.escrutinio.contracts.pairs.PairTask;
import dev.escrutinio.facts.catalog.Election;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.synth.publishing.Pair;
import dev.escrutinio.synth.publishing.PairMaker;
import dev.escrutinio.synth.source.Knowledge;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.CRC32C;

/// How long pairs take to be drawn, executed, worded, verified and encoded, without Kafka. Arguments: number of pairs
/// (1,000,000), threads (2), file for the look-ups.
///
/// Each question makes a pair of each task; levels are mixed as in the usual dataset, 50 / 35 / 15.
final class PairReport {

    private static final long SEED = 2019;
    private static final int RANGE = 500;
    private static final int LOOK_UPS = 10_000;
    private static final int TASKS = PairTask.values().length;
    private static final Map<PairLevel, Integer> MIX = Map.of(PairLevel.L1, 50, PairLevel.L2, 35, PairLevel.L3, 15);

    private final PairMaker maker;
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Integer> rejected = new TreeMap<>();
    private final CRC32C digest = new CRC32C();
    private long bytes;

    private PairReport(Facts facts) {
        List<String> elections = facts.catalog().elections().stream()
                .filter(election -> !election.sharesOnly())
                .map(Election::id)
                .toList();
        maker = new PairMaker(Knowledge.of(facts), SEED, elections, 0.05);
    }

    private record Range(List<Pair> pairs, Map<String, Integer> rejected) {}

    public static void main(String[] arguments) throws Exception {
        int pairs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int threads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
        System.out.printf(
                "load average %s%n", Files.readString(Path.of("/proc/loadavg")).strip());
        Facts facts = RealFacts.load();
        PairReport report = new PairReport(facts);
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            report.measure(pairs, workers);
        }
        lookUps(facts, Path.of(arguments.length > 2 ? arguments[2] : "benchmarks/target/look-ups.tsv"));
    }

    private void measure(int pairs, ExecutorService workers) throws Exception {
        double whole = 0;
        int made = 0;
        for (PairLevel level : PairLevel.values()) {
            int draws = Math.toIntExact((long) pairs * MIX.getOrDefault(level, 0) / 100 / TASKS);
            Instant begin = Instant.now();
            long before = processor();
            int ofLevel = make(level, draws, List.of(PairTask.values()), workers);
            double seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
            System.out.printf(
                    Locale.ROOT,
                    "%s: %,d draws, %,d pairs, %.1f s, %.1f s of processor%n",
                    level,
                    draws,
                    ofLevel,
                    seconds,
                    (processor() - before) / 1e9);
            whole += seconds;
            made += ofLevel;
        }
        System.out.printf(
                Locale.ROOT,
                "all: %,d pairs in %.1f s (%,.0f a second), %,d different, %,d MB of JSON, digest %08x%n",
                made,
                whole,
                made / whole,
                ids.size(),
                bytes / 1_000_000,
                digest.getValue());
        System.out.println("rejected draws: " + rejected);
        System.out.println(peak());
    }

    /// Look-ups with their answers only, kept so that other ways of making them answer the same ones.
    private static void lookUps(Facts facts, Path file) throws IOException {
        LookUpList list = LookUpList.drawn(facts, SEED, LOOK_UPS);
        Instant begin = Instant.now();
        long before = processor();
        list.make();
        System.out.printf(
                Locale.ROOT,
                "%,d look-ups, answers only, one thread: %.2f s, %.2f s of processor%n",
                list.size(),
                Duration.between(begin, Instant.now()).toMillis() / 1000.0,
                (processor() - before) / 1e9);
        list.write(file);
    }

    private int make(PairLevel level, int draws, List<PairTask> tasks, ExecutorService workers) throws Exception {
        ArrayDeque<Future<Range>> underWay = new ArrayDeque<>();
        int made = 0;
        int next = 0;
        while (next < draws || !underWay.isEmpty()) {
            while (underWay.size() < 6 && next < draws) {
                int from = next;
                next = Math.min(draws, from + RANGE);
                int to = next;
                underWay.add(workers.submit(() -> range(level, from, to, tasks)));
            }
            made += take(underWay.remove().get());
        }
        return made;
    }

    private Range range(PairLevel level, int from, int to, List<PairTask> tasks) {
        List<Pair> pairs = new ArrayList<>();
        Map<String, Integer> why = new HashMap<>();
        for (int draw = from; draw < to; draw++) {
            maker.make(level, draw, tasks, pairs::add, why);
        }
        return new Range(pairs, why);
    }

    private int take(Range range) {
        range.rejected().forEach((why, number) -> rejected.merge(why, number, Integer::sum));
        for (Pair pair : range.pairs()) {
            ids.add(pair.id().substring(0, 20));
            digest.update(pair.json());
            bytes += pair.json().length;
        }
        return range.pairs().size();
    }

    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static String peak() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .findFirst()
                .orElse("");
    }
}
