package dev.escrutinio.deploy.stack;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Runs the row-loader as a child process on this terminal, so that its progress bars show.
public final class Loader {

    private static final String MAIN = "dev.escrutinio.loader.cli.RowLoader";

    /// What Kafka writes for an election, with its index files and room to spare.
    private static final long ROOM = 64L << 20;

    private static final long POLL_MILLIS = 250;
    private static final String FAILED = "No se han podido cargar los datos";

    private final Home home;
    private final String kafka;

    public Loader(Home home, Addresses addresses) {
        this.home = home;
        this.kafka = addresses.kafka();
    }

    /// Runs a command of the row-loader; its exit code comes back.
    ///
    /// @throws StackException if it failed on a full disk, of which the loader itself sees only that Kafka is gone
    public int run(List<String> arguments) {
        Disk.require(home.root(), ROOM);
        int code = run(arguments, ProcessBuilder.Redirect.INHERIT);
        if (code != 0 && Disk.full(home.root())) {
            throw Disk.full(home.root(), FAILED);
        }
        return code;
    }

    /// Whether any load is published.
    public boolean hasLoads() {
        return run(List.of("loads", "--any"), ProcessBuilder.Redirect.DISCARD) == 0;
    }

    private int run(List<String> arguments, ProcessBuilder.Redirect output) {
        ProcessBuilder builder = new ProcessBuilder(Jvm.main("1g", MAIN, arguments))
                .redirectOutput(output)
                .redirectError(output)
                .redirectInput(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("ESCRUTINIO_KAFKA", kafka);
        try {
            return awaited(builder.start());
        } catch (IOException e) {
            throw new StackException("No se pudo ejecutar el cargador de datos: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Carga interrumpida.", e);
        }
    }

    /// A loader whose Kafka is gone would wait for it for minutes.
    private int awaited(Process loader) throws InterruptedException {
        Optional<ProcessHandle> servers = new ServiceProcess(home, LocalStack.SERVERS).alive();
        while (!loader.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            if (servers.filter(process -> !process.isAlive()).isPresent()) {
                loader.destroyForcibly().waitFor();
                throw Disk.full(home.root())
                        ? Disk.full(home.root(), FAILED)
                        : new StackException(FAILED + ": Kafka se ha parado. Mire «./escrutinio logs», ejecute"
                                + " «./escrutinio up» y repita la orden.");
            }
        }
        return loader.exitValue();
    }
}
