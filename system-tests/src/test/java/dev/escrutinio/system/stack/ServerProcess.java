package dev.escrutinio.system.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Kafka or Qdrant in a process of its own, which is killed and started again on its data and its port.
final class ServerProcess implements AutoCloseable {

    static final String READY = "ready on port ";

    private final String server;
    private final Path folder;
    private final Map<String, String> environment;
    private Process process;
    private int port;

    private ServerProcess(String server, Path folder, Map<String, String> environment) {
        this.server = server;
        this.folder = folder;
        this.environment = environment;
        start();
    }

    static ServerProcess kafka(Path folder, Map<String, String> environment) {
        return new ServerProcess("kafka", folder, environment);
    }

    static ServerProcess qdrant(Path folder, Map<String, String> environment) {
        return new ServerProcess("qdrant", folder, environment);
    }

    int port() {
        return port;
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    void start() {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerProgram.class.getName(),
                        server,
                        folder.toString(),
                        Integer.toString(port)))
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            process = builder.start();
            port = awaitReady(process.inputReader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int awaitReady(BufferedReader output) throws IOException {
        StringBuilder seen = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                // what it says later must not fill the pipe; a virtual thread would keep one of few carriers busy
                Thread.ofPlatform().daemon().start(() -> output.lines().forEach(_ -> {}));
                return Integer.parseInt(line.substring(READY.length()));
            }
            seen.append(line).append('\n');
        }
        throw new IllegalStateException(server + " did not start:\n" + seen);
    }

    @Override
    public void close() {
        kill();
    }
}
