package dev.escrutinio.deploy.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// One start of the stack, step by step; what it started is stopped again if it is abandoned.
public final class Start {

    private static final int INDEX_PORT = 8081;

    private final Home home;
    private final ExternalServers external;
    private final int gatewayPort;
    private final Consumer<String> progress;
    private final Launcher launcher;
    private final List<String> started = new ArrayList<>();

    Start(Home home, ExternalServers external, int gatewayPort, Consumer<String> progress) {
        this.home = home;
        this.external = external;
        this.gatewayPort = gatewayPort;
        this.progress = progress;
        this.launcher = new Launcher(home);
    }

    /// Kafka, PostgreSQL and Qdrant: started, or reused where they run.
    public Addresses servers() {
        EmbeddedServers embedded = new EmbeddedServers(home, external);
        if (!external.complete() && !alive(LocalStack.SERVERS)) {
            run(embedded.service());
        }
        int indexPort = Addresses.read(home)
                .filter(known -> alive(LocalStack.INDEX))
                .map(Addresses::indexPort)
                .orElseGet(() -> Ports.preferring(INDEX_PORT));
        Addresses addresses = embedded.addresses(gatewayPort, indexPort);
        addresses.write(home);
        return addresses;
    }

    /// The index service and the gateway; returns when questions can be asked.
    public void services(Addresses addresses) {
        QuarkusServices quarkus = new QuarkusServices(home, addresses);
        List<Service> missing = new ArrayList<>();
        for (Service service : List.of(quarkus.gateway(), quarkus.index())) {
            if (!alive(service.name())) {
                missing.add(service);
            }
        }
        Instant begin = Instant.now();
        List<ProcessHandle> processes = missing.stream().map(this::launch).toList();
        for (int i = 0; i < missing.size(); i++) {
            launcher.await(missing.get(i), processes.get(i));
            told(missing.get(i), begin);
        }
    }

    /// Stops what this start has started.
    public void abandon() {
        started.reversed().forEach(service -> new ServiceProcess(home, service).stop());
        started.clear();
    }

    private void run(Service service) {
        Instant begin = Instant.now();
        launcher.await(service, launch(service));
        told(service, begin);
    }

    private ProcessHandle launch(Service service) {
        started.add(service.name());
        return launcher.start(service);
    }

    private void told(Service service, Instant begin) {
        double seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
        progress.accept(String.format(Locale.of("es", "ES"), "✓ %s (%.1f s)", service.label(), seconds));
    }

    private boolean alive(String service) {
        return new ServiceProcess(home, service).alive().isPresent();
    }
}
