package dev.escrutinio.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// A Kubernetes control plane beside this process: the real API server, controllers and scheduler; kwok plays the
/// kubelets.
///
/// The script `embedded-servers/kubernetes/start` runs the programs and stops them when its input ends, so none of
/// them outlives this process, however it dies.
public final class EmbeddedKubernetes implements AutoCloseable {

    private static final String NAME = "Kubernetes";
    private static final long PATIENCE_SECONDS = 30;

    private final Path folder;
    private final int port;
    private final Process script;
    private final BufferedReader answers;
    private final Writer orders;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedKubernetes(Path folder, int port, Process script) {
        this.folder = folder;
        this.port = port;
        this.script = script;
        this.answers = script.inputReader(StandardCharsets.UTF_8);
        this.orders = script.outputWriter(StandardCharsets.UTF_8);
    }

    /// Why it cannot run on this machine; empty where it can.
    ///
    /// @param repository root of the repository, which has the scripts
    public static Optional<String> missing(Path repository) {
        try {
            Process check = script(repository, "setup", "--check")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return check.waitFor() == 0 ? Optional.empty() : Optional.of(said);
        } catch (IOException e) {
            return Optional.of("bash: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Starts an empty cluster without nodes on free ports; a node is whatever node object a client creates.
    ///
    /// @param repository root of the repository, which has the scripts
    /// @param folder gets the data and the programs' logs; made if missing
    public static EmbeddedKubernetes start(Path repository, Path folder) {
        int port = Ports.claim(NAME, 0);
        try {
            Files.createDirectories(folder);
            Process script = script(
                            repository,
                            "start",
                            folder.toString(),
                            Integer.toString(port),
                            Integer.toString(Ports.claim("etcd", 0)),
                            Integer.toString(Ports.claim("etcd", 0)))
                    .redirectErrorStream(true)
                    .start();
            var started = new EmbeddedKubernetes(folder, port, script);
            started.await("ready");
            return started;
        } catch (IOException e) {
            throw Failures.from(NAME, folder, e);
        }
    }

    private static ProcessBuilder script(Path repository, String name, String... arguments) {
        Path script = repository.resolve("embedded-servers/kubernetes").resolve(name);
        var builder = new ProcessBuilder("bash", script.toString());
        builder.command().addAll(List.of(arguments));
        return builder;
    }

    /// The address of the API server.
    public String url() {
        return "https://%s:%d".formatted(Ports.HOST, port);
    }

    /// The PEM file of the certificate that signed the API server's own.
    public Path certificate() {
        return folder.resolve("certificates/apiserver.crt");
    }

    /// The administrator's bearer token.
    public String token() {
        try {
            return Files.readString(folder.resolve("token")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Stops the API server; everything else stays, as in an outage.
    public void stopApiServer() {
        order("stop kube-apiserver", "stopped kube-apiserver");
    }

    /// Starts the API server again at the same address.
    public void startApiServer() {
        order("start kube-apiserver", "started kube-apiserver");
    }

    private void order(String line, String done) {
        try {
            orders.write(line + "\n");
            orders.flush();
            await(done);
        } catch (IOException e) {
            throw Failures.from(NAME, folder, e);
        }
    }

    private void await(String wanted) throws IOException {
        var said = new StringBuilder();
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.equals(wanted)) {
                return;
            }
            said.append(line).append('\n');
        }
        throw new IOException("no «%s»: %s".formatted(wanted, said));
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                orders.close();
                if (!script.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    script.destroyForcibly();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                script.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}
