package dev.escrutinio.deploy.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The local stack as a whole: what is expected to run, what runs, start and stop.
public final class LocalStack {

    static final String SERVERS = "embedded-servers";
    static final String INDEX = "index-service";
    static final String GATEWAY = "qa-gateway";
    static final String SYNTH = "synth-service";
    static final String TRAINER = "trainer-service";

    /// Names of all services, in starting order.
    public static final List<String> SERVICES = List.of(SERVERS, INDEX, GATEWAY);

    /// What the servers, their logs and the demo data take on a new disk.
    private static final long ROOM = 256L << 20;

    private final Home home;
    private final ExternalServers external;

    public LocalStack(Home home) {
        this(home, ExternalServers.of(System.getenv()));
    }

    LocalStack(Home home, ExternalServers external) {
        this.home = home;
        this.external = external;
    }

    /// Services that belong to a running stack.
    public List<String> expected() {
        return external.complete() ? List.of(INDEX, GATEWAY) : SERVICES;
    }

    /// The process of a service, if it is alive.
    public Optional<ProcessHandle> process(String service) {
        return new ServiceProcess(home, service).alive();
    }

    /// Whether every expected service is alive.
    public boolean running() {
        return expected().stream().allMatch(service -> process(service).isPresent());
    }

    /// Starts what does not run yet, the servers first.
    ///
    /// @param gatewayPort HTTP port of the gateway
    /// @param progress takes one Spanish line a step
    public Start start(int gatewayPort, Consumer<String> progress) {
        requireGatewayPort(gatewayPort);
        Disk.require(home.root(), ROOM);
        Token.ensure(home.token());
        return new Start(home, external, gatewayPort, progress);
    }

    /// Stops everything that runs, in reverse order.
    ///
    /// @return whether anything ran
    public boolean stop() {
        boolean any = false;
        List<String> all = new ArrayList<>(SERVICES);
        all.addAll(List.of(SYNTH, TRAINER));
        for (String service : all.reversed()) {
            any |= process(service).isPresent();
            new ServiceProcess(home, service).stop();
        }
        boolean orphan = EmbeddedServers.stopPostgres(home);
        return any || orphan;
    }

    private void requireGatewayPort(int port) {
        boolean ours = process(GATEWAY).isPresent()
                && Addresses.read(home).filter(a -> a.gatewayPort() == port).isPresent();
        if (!ours && !Ports.free(port)) {
            throw new StackException("El puerto " + port + " está ocupado por otro programa. Libérelo o elija otro:"
                    + " «make run PORT=8090» o «./escrutinio up --port 8090».");
        }
    }
}
