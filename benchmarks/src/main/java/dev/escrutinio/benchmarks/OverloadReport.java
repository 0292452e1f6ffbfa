package dev.escrutinio.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// A gateway at what it can take, at twice that (requests come whether or not earlier ones are answered), and right
/// after.
///
/// Arguments: its address, its process, a file of questions, the seconds of each part.
final class OverloadReport {

    private static final int CLIENTS = 16;
    private static final int FACTOR = 2;
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SETTLED_SECONDS = 5;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final URI questions;
    private final Path memory;
    private final List<String> bodies;
    private final AtomicInteger turn = new AtomicInteger();

    private OverloadReport(URI gateway, Path memory, List<String> bodies) {
        questions = gateway.resolve("/api/v1/questions");
        this.memory = memory;
        this.bodies = List.copyOf(bodies);
    }

    public static void main(String[] arguments) throws IOException {
        OverloadReport report = new OverloadReport(
                URI.create(arguments[0]),
                Path.of("/proc", arguments[1], "smaps_rollup"),
                Files.readAllLines(Path.of(arguments[2])));
        Duration time = Duration.ofSeconds(Integer.parseInt(arguments[3]));
        report.closed(time);
        double most = report.told("at most", report.closed(time));
        report.told("at twice that", report.open(FACTOR * most, time));
        report.told("the second after", report.closed(Duration.ofSeconds(1)));
        report.told("after that", report.closed(Duration.ofSeconds(SETTLED_SECONDS)));
    }

    /// What a part of the load came to.
    private record Part(Tally tally, double seconds, long megabytes) {}

    private double told(String what, Part part) {
        Tally tally = part.tally();
        double rate = tally.answered() / part.seconds();
        System.out.printf(
                Locale.ROOT,
                "%-16s asked %6.0f/s, answered %6.0f/s (p50 %.1f ms, p99 %.1f ms), 503 with Retry-After %d (p99 %.1f ms),"
                        + " otherwise failed %d, gateway at most %d MiB%n",
                what,
                tally.asked() / part.seconds(),
                rate,
                tally.answeredMillis(50),
                tally.answeredMillis(99),
                tally.refused(),
                tally.refusedMillis(99),
                tally.failures(),
                part.megabytes());
        return rate;
    }

    /// Clients that ask again once they are answered.
    private Part closed(Duration time) throws IOException {
        Tally tally = new Tally();
        long end = System.nanoTime() + time.toNanos();
        return measured(tally, threads -> {
            for (int client = 0; client < CLIENTS; client++) {
                threads.execute(() -> {
                    while (System.nanoTime() < end) {
                        ask(tally);
                    }
                });
            }
            LockSupport.parkNanos(time.toNanos());
        });
    }

    /// Requests at a rate.
    private Part open(double rate, Duration time) throws IOException {
        Tally tally = new Tally();
        return measured(tally, threads -> {
            long begin = System.nanoTime();
            for (long sent = 0; System.nanoTime() - begin < time.toNanos(); ) {
                long due = (long) ((System.nanoTime() - begin) / 1e9 * rate);
                for (; sent < due; sent++) {
                    threads.execute(() -> ask(tally));
                }
                LockSupport.parkNanos(1_000_000);
            }
        });
    }

    private Part measured(Tally tally, java.util.function.Consumer<ExecutorService> load) throws IOException {
        long begin = System.nanoTime();
        AtomicInteger most = new AtomicInteger();
        Thread watch = Thread.ofVirtual().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                most.accumulateAndGet(megabytes(), Math::max);
                LockSupport.parkNanos(200_000_000);
            }
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            load.accept(threads);
        }
        watch.interrupt();
        return new Part(tally, (System.nanoTime() - begin) / 1e9, most.get());
    }

    private void ask(Tally tally) {
        String body = bodies.get(turn.getAndIncrement() % bodies.size());
        HttpRequest request = HttpRequest.newBuilder(questions)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        long begin = System.nanoTime();
        try {
            HttpResponse<Void> response = http.send(request, BodyHandlers.discarding());
            long nanos = System.nanoTime() - begin;
            boolean refused = response.statusCode() == UNAVAILABLE
                    && response.headers().firstValue("Retry-After").isPresent();
            if (response.statusCode() == OK) {
                tally.answered(nanos);
            } else if (refused) {
                tally.refused(nanos);
            } else {
                tally.failed();
            }
        } catch (IOException e) {
            tally.failed();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Proportional set size of the gateway.
    private int megabytes() {
        try {
            return Files.readAllLines(memory).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")) >> 10)
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }
}
