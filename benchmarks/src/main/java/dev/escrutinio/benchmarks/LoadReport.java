package dev.escrutinio.benchmarks;

import dev.escrutinio.facts.store.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// How long the files take to become facts inside one process, without Kafka, and how much memory the facts keep.
final class LoadReport {

    private static final int RUNS = 3;
    private static final double MEGABYTE = 1024.0 * 1024;

    private LoadReport() {}

    public static void main(String[] arguments) {
        for (int run = 1; run <= RUNS; run++) {
            measure(run);
        }
    }

    // A method of its own, so that the facts of one run are garbage when the next one begins.
    private static void measure(int run) {
        double before = used();
        Instant begin = Instant.now();
        Facts facts = RealFacts.load();
        double seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
        print(run, facts, seconds, used() - before);
    }

    private static void print(int run, Facts facts, double seconds, double megabytes) {
        System.out.printf(
                Locale.ROOT,
                "run %d: %d loads, %d elections, %.1f s, facts keep %.0f MiB, version %s%n",
                run,
                facts.loads().size(),
                facts.catalog().elections().size(),
                seconds,
                megabytes,
                facts.version());
    }

    private static double used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    }
}
