package dev.escrutinio.system.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A local stack in a folder of its own, driven through the command line as a user would.
final class StackUnderTest implements AutoCloseable {

    /// Exit code and both outputs of a command.
    record Outcome(int code, String text) {}

    private static final long PATIENCE_MINUTES = 6;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path root = Path.of(System.getProperty("escrutinio.root", ".."))
            .toAbsolutePath()
            .normalize();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Path home;
    private final Map<String, String> environment;
    private final int port = freePort();

    StackUnderTest(Path home) {
        this(home, Map.of());
    }

    /// @param environment added to that of every command
    StackUnderTest(Path home, Map<String, String> environment) {
        this.home = home;
        this.environment = Map.copyOf(environment);
    }

    /// Runs `./escrutinio up` on the stack's own port.
    Outcome up(String... more) {
        List<String> arguments = new ArrayList<>(List.of("up", "--port", Integer.toString(port)));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    /// The questions to try that a start names.
    static List<String> suggestions(Outcome up) {
        return up.text()
                .lines()
                .filter(line -> line.contains("./escrutinio ask"))
                .map(line -> line.substring(line.indexOf('"') + 1, line.lastIndexOf('"')))
                .toList();
    }

    /// Runs a command to its end.
    Outcome run(String... arguments) {
        return ended(List.of(command()), arguments);
    }

    /// Runs a command to its end on a terminal that a tool plays.
    Outcome onTerminal(Path script, String... arguments) {
        return ended(List.of(script.toString(), "-qec", command() + " " + String.join(" ", arguments), "/dev/null"));
    }

    private Outcome ended(List<String> command, String... arguments) {
        try {
            Process process = start(command, arguments);
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " does not end: " + text);
            }
            return new Outcome(process.exitValue(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Starts a command and returns at once.
    Process start(String... arguments) throws IOException {
        return start(List.of(command()), arguments);
    }

    private String command() {
        return root.resolve("escrutinio").toString();
    }

    private Process start(List<String> command, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(command);
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("ESCRUTINIO_HOME", home.toString());
        // nothing listens there: a first run without data must find itself offline, wherever the test runs
        builder.environment().put("ESCRUTINIO_MINISTRY", "http://127.0.0.1:" + freePort() + "/");
        return builder.start();
    }

    /// Asks over HTTP; the answer as JSON.
    JsonNode ask(String question) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "/api/v1/questions"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("question", question))))
                    .build();
            return JSON.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// What the gateway tells under a path.
    JsonNode get(String path) {
        try {
            return JSON.readTree(text(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What index-service tells whoever has the token under a path.
    JsonNode index(String path) {
        try {
            return JSON.readTree(send(authorized(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + address("index.port") + path))))
                    .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// An address of the running stack, by its name in `run/addresses.properties`.
    String address(String name) {
        Properties addresses = new Properties();
        try (Reader file = Files.newBufferedReader(home.resolve("run/addresses.properties"))) {
            addresses.load(file);
            return addresses.getProperty(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the gateway tells under a path, as it is.
    String text(String path) {
        return send(HttpRequest.newBuilder(URI.create(address() + path))).body();
    }

    /// Posts JSON to a path of the gateway, with the stack's token.
    HttpResponse<String> post(String path, String json) {
        return send(authorized(HttpRequest.newBuilder(URI.create(address() + path)))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder authorized(HttpRequest.Builder request) {
        try {
            return request.header(
                    "Authorization",
                    "Bearer " + Files.readString(home.resolve("token")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    /// The recorded process of a service, alive or not.
    Optional<ProcessHandle> process(String service) {
        Path file = home.resolve("run").resolve(service + ".pid");
        try {
            return Files.exists(file)
                    ? ProcessHandle.of(
                            Long.parseLong(Files.readString(file).strip().split(" ")[0]))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Every process whose command line or environment names this stack's folder.
    List<ProcessHandle> leftovers() {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(process -> names(process, "cmdline") || names(process, "environ"))
                    .toList();
        }
    }

    private boolean names(ProcessHandle process, String what) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), what), StandardCharsets.ISO_8859_1)
                    .contains(home.toString());
        } catch (IOException gone) {
            return false;
        }
    }

    @Override
    public void close() {
        run("down");
        leftovers().forEach(ProcessHandle::destroyForcibly);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
