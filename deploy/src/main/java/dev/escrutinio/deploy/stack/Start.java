package dev.escrutinio.deploy.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    private boolean abandoned;

    Start(Home home, ExternalServers external, int gatewayPort, Consumer<String> progress) {
        this.home = home;
        this.external = external;
        this.gatewayPort = gatewayPort;
        this.progress = progress;
        this.launcher = new Launcher(home);
    }

    /// Kafka, PostgreSQL and Qdrant: started, or reused where they run.
    ///
    /// Services that were started for other addresses are stopped: they would wait for servers that are gone.
    public Addresses servers() {
        EmbeddedServers embedded = new EmbeddedServers(home, external);
        if (!external.complete()) {
            run(embedded.service(), embedded::forget);
        }
        Optional<Addresses> known = Addresses.read(home);
        // the same port again, or a gateway that goes on answering would be stopped for a new one
        int indexPort = known.filter(old -> alive(LocalStack.INDEX))
                .map(Addresses::indexPort)
                .orElseGet(
                        () -> Ports.preferring(known.map(Addresses::indexPort).orElse(INDEX_PORT)));
        Addresses addresses = embedded.addresses(gatewayPort, indexPort);
        if (!known.equals(Optional.of(addresses))) {
            new ServiceProcess(home, LocalStack.GATEWAY).stop();
            new ServiceProcess(home, LocalStack.INDEX).stop();
        }
        addresses.write(home);
        return addresses;
    }

    /// The gateway and the index service; returns when questions can be asked.
    public void services(Addresses addresses) {
        QuarkusServices quarkus = new QuarkusServices(home, addresses);
        List<Service> services = List.of(quarkus.gateway(), quarkus.index());
        services.forEach(this::clear);
        if (services.stream().anyMatch(service -> running(service).isEmpty())) {
            progress.accept("  Arrancan los servicios y leen los datos…");
        }
        Instant begin = Instant.now();
        List<ProcessHandle> processes = services.stream()
                .map(service -> running(service).orElseGet(() -> launch(service)))
                .toList();
        for (int i = 0; i < services.size(); i++) {
            launcher.await(services.get(i), processes.get(i));
            told(services.get(i), begin);
        }
    }

    /// Stops what this start has started, and lets it start nothing more.
    public void abandon() {
        synchronized (started) {
            abandoned = true;
            started.reversed().forEach(service -> new ServiceProcess(home, service).stop());
            if (started.contains(LocalStack.SERVERS)) {
                EmbeddedServers.stopPostgres(home);
            }
            started.clear();
        }
        ProcessHandle.current().children().forEach(ProcessHandle::destroy);
    }

    private void run(Service service, Runnable beforeLaunch) {
        Instant begin = Instant.now();
        Optional<ProcessHandle> running = running(service);
        if (running.isEmpty()) {
            beforeLaunch.run();
        }
        launcher.await(service, running.orElseGet(() -> launch(service)));
        told(service, begin);
    }

    private ProcessHandle launch(Service service) {
        synchronized (started) {
            if (abandoned) {
                throw new StackException("Arranque interrumpido.");
            }
            started.add(service.name());
            return launcher.start(service);
        }
    }

    private Optional<ProcessHandle> running(Service service) {
        return new ServiceProcess(home, service.name()).alive();
    }

    /// One that runs and says that only a new process helps is stopped.
    private void clear(Service service) {
        if (running(service).isPresent() && service.readiness().beyondHelp()) {
            progress.accept("  " + service.label() + " no puede seguir y se vuelve a arrancar…");
            new ServiceProcess(home, service.name()).stop();
        }
    }

    private void told(Service service, Instant begin) {
        double seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
        progress.accept(String.format(Locale.of("es", "ES"), "✓ %s (%.1f s)", service.label(), seconds));
    }

    private boolean alive(String service) {
        return new ServiceProcess(home, service).alive().isPresent();
    }
}
