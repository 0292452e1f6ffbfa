package dev.escrutinio.deploy.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/// The services that start only when somebody asks for what they do, for the sake of memory, and stop with the stack.
public final class OnDemand {

    private static final int SYNTH_PORT = 8083;
    private static final int TRAINER_PORT = 8084;

    private final Home home;
    private final QuarkusServices services;

    public OnDemand(Home home, Addresses addresses) {
        this.home = home;
        services = new QuarkusServices(home, addresses);
    }

    /// Base address of the service that makes pairs, started if it does not run.
    ///
    /// @param progress takes a Spanish line when it has to be started
    public String synth(Consumer<String> progress) {
        return started(LocalStack.SYNTH, SYNTH_PORT, services::synth, progress);
    }

    /// Base address of the service that trains, started if it does not run.
    ///
    /// @param progress takes a Spanish line when it has to be started
    public String trainer(Consumer<String> progress) {
        return started(LocalStack.TRAINER, TRAINER_PORT, services::trainer, progress);
    }

    private String started(String name, int preferred, IntFunction<Service> made, Consumer<String> progress) {
        ServiceProcess process = new ServiceProcess(home, name);
        Path portFile = home.run().resolve(name + ".port");
        Optional<Integer> known = process.alive()
                .flatMap(alive -> port(portFile))
                .filter(port -> !made.apply(port).readiness().beyondHelp());
        int port = known.orElseGet(() -> Ports.preferring(preferred));
        Service service = made.apply(port);
        Launcher launcher = new Launcher(home);
        if (known.isEmpty()) {
            process.stop();
            progress.accept("Arranca " + service.label() + " (lee los datos de Kafka)…");
            write(portFile, port);
            launcher.await(service, launcher.start(service));
        }
        return "http://localhost:" + port;
    }

    private static Optional<Integer> port(Path file) {
        try {
            return Optional.of(Integer.valueOf(Files.readString(file).strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static void write(Path file, int port) {
        try {
            Files.writeString(file, Integer.toString(port));
        } catch (IOException e) {
            throw Disk.unwritten(file, e);
        }
    }
}
