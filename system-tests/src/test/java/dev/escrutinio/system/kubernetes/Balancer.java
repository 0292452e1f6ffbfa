package dev.escrutinio.system.kubernetes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Clients that ask all the time, each request of the next gateway that says it is ready.
final class Balancer implements AutoCloseable {

    private static final int CLIENTS = 4;
    private static final int OK = 200;
    private static final long LOOK_EVERY_MILLIS = 100;
    private static final long ASK_EVERY_MILLIS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<URI> gateways;
    private final List<String> bodies;
    private final Map<URI, Boolean> ready = new ConcurrentHashMap<>();
    private final Map<URI, Integer> answered = new ConcurrentHashMap<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean over;

    /// @param bodies of questions, asked in turn
    Balancer(List<URI> gateways, List<String> bodies) {
        this.gateways = List.copyOf(gateways);
        this.bodies = List.copyOf(bodies);
        gateways.forEach(gateway -> ready.put(gateway, ready(gateway)));
        gateways.forEach(gateway -> threads.execute(() -> watch(gateway)));
        for (int client = 0; client < CLIENTS; client++) {
            threads.execute(this::ask);
        }
    }

    /// Requests that a gateway has answered so far.
    int answered(URI gateway) {
        return answered.getOrDefault(gateway, 0);
    }

    /// Each request that was not answered, and why.
    List<String> failures() {
        return List.copyOf(failures);
    }

    private void watch(URI gateway) {
        while (!over) {
            ready.put(gateway, ready(gateway));
            pause(LOOK_EVERY_MILLIS);
        }
    }

    private static void pause(long millis) {
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
    }

    private boolean ready(URI gateway) {
        try {
            return http.send(
                                    HttpRequest.newBuilder(gateway.resolve("/q/health/ready"))
                                            .timeout(PATIENCE)
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == OK;
        } catch (IOException | InterruptedException away) {
            return false;
        }
    }

    private void ask() {
        while (!over) {
            int number = turn.getAndIncrement();
            List<URI> able = gateways.stream().filter(ready::get).toList();
            if (able.isEmpty()) {
                failures.add("no gateway is ready");
                return;
            }
            ask(able.get(number % able.size()), bodies.get(number % bodies.size()));
            pause(ASK_EVERY_MILLIS);
        }
    }

    private void ask(URI gateway, String body) {
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve("/api/v1/questions"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() == OK) {
                answered.merge(gateway, 1, Integer::sum);
            } else {
                failures.add(gateway + ": " + response.statusCode() + " " + response.body());
            }
        } catch (IOException e) {
            failures.add(gateway + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over = true;
        threads.close();
        http.close();
    }
}
