package dev.escrutinio.deploy.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// The service that makes pairs: it starts only when somebody asks for pairs, for the sake of memory, and stops with
/// the
/// stack.
public final class OnDemand {

    private static final int PORT = 8083;

    private final Home home;
    private final Addresses addresses;
    private final Path portFile;

    public OnDemand(Home home, Addresses addresses) {
        this.home = home;
        this.addresses = addresses;
        portFile = home.run().resolve(LocalStack.SYNTH + ".port");
    }

    /// Its base address, started if it does not run.
    ///
    /// @param progress takes a Spanish line when it has to be started
    public String synth(Consumer<String> progress) {
        ServiceProcess process = new ServiceProcess(home, LocalStack.SYNTH);
        Optional<Integer> known = process.alive().flatMap(alive -> port());
        int port = known.orElseGet(() -> Ports.preferring(PORT));
        Service service = new QuarkusServices(home, addresses).synth(port);
        Launcher launcher = new Launcher(home);
        if (known.isEmpty()) {
            process.stop();
            progress.accept("Arranca " + service.label() + " (lee los datos de Kafka)…");
            write(port);
            launcher.await(service, launcher.start(service));
        }
        return "http://localhost:" + port;
    }

    private Optional<Integer> port() {
        try {
            return Optional.of(Integer.valueOf(Files.readString(portFile).strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private void write(int port) {
        try {
            Files.writeString(portFile, Integer.toString(port));
        } catch (IOException e) {
            throw Disk.unwritten(portFile, e);
        }
    }
}
