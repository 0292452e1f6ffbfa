package dev.escrutinio.loader.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.escrutinio.loader.TinyElection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Downloads from a local server in the place of the Ministry's.
class FetcherTest {

    private static final String NAME = "02202706_MESA.zip";

    @TempDir
    private Path folder;

    private final Deque<Reply> replies = new ArrayDeque<>();
    private final List<String> ranges = new ArrayList<>();
    private HttpServer server;
    private byte[] archive;

    @BeforeEach
    void start() throws IOException {
        archive = Files.readAllBytes(new TinyElection().zip(folder.resolve("original.zip"), "\n", "", false));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/" + NAME, this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void anArchiveAppearsWholeUnderItsName() throws IOException {
        replies.add(this::whole);

        Download download = fetch(3);

        assertThat(download.fresh()).isTrue();
        assertThat(folder.resolve("to").resolve(NAME)).hasBinaryContent(archive);
        assertThat(folder.resolve("to").resolve(NAME + ".part")).doesNotExist();
    }

    @Test
    void anArchiveThatIsThereIsNotDownloadedAgain() {
        replies.add(this::whole);
        fetch(3);

        Download again = fetch(3);

        assertThat(again.fresh()).isFalse();
        assertThat(ranges).hasSize(1);
    }

    @Test
    void aServerThatFailsOnceIsAskedAgain() {
        replies.add(exchange -> exchange.sendResponseHeaders(503, -1));
        replies.add(this::whole);

        assertThat(fetch(3).bytes()).isEqualTo(archive.length);
    }

    @Test
    void aPartialDownloadIsContinued() throws IOException {
        Path part = Files.createDirectories(folder.resolve("to")).resolve(NAME + ".part");
        Files.write(part, Arrays.copyOf(archive, 100));
        replies.add(exchange -> {
            exchange.sendResponseHeaders(206, archive.length - 100);
            exchange.getResponseBody().write(archive, 100, archive.length - 100);
        });

        fetch(1);

        assertThat(ranges).containsExactly("bytes=100-");
        assertThat(folder.resolve("to").resolve(NAME)).hasBinaryContent(archive);
    }

    @Test
    void aBrokenConnectionIsContinuedWhereItBroke() {
        replies.add(exchange -> {
            exchange.sendResponseHeaders(200, archive.length);
            exchange.getResponseBody().write(archive, 0, 500);
            exchange.getResponseBody().flush();
            throw new IOException("broken on purpose");
        });
        replies.add(exchange -> {
            int from = Integer.parseInt(ranges.getLast().replaceAll("\\D", ""));
            exchange.sendResponseHeaders(206, archive.length - from);
            exchange.getResponseBody().write(archive, from, archive.length - from);
        });

        assertThat(fetch(3).bytes()).isEqualTo(archive.length);
    }

    @Test
    void withoutAConnectionTheMessageSaysWhatToDo() {
        int port = server.getAddress().getPort();
        server.stop(0);

        assertThatThrownBy(() -> fetch(2))
                .isInstanceOf(FetchFailedException.class)
                .hasMessageContaining("No se pudo descargar http://localhost:" + port + "/" + NAME + " tras 2 intentos")
                .hasMessageContaining("Compruebe la conexión; también puede descargar los zips a mano");
    }

    @Test
    void anElectionThatIsNotOfferedIsSaid() {
        replies.add(exchange -> exchange.sendResponseHeaders(404, -1));

        assertThatThrownBy(() -> fetch(3)).hasMessageContaining("no ofrece").hasMessageContaining("404");
        assertThat(ranges).hasSize(1);
    }

    @Test
    void somethingElseThanAZipIsThrownAway() {
        replies.add(exchange -> {
            exchange.sendResponseHeaders(200, 5);
            exchange.getResponseBody().write("<html".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        });

        assertThatThrownBy(() -> fetch(1)).hasMessageContaining("no es un zip entero");
        assertThat(folder.resolve("to").resolve(NAME)).doesNotExist();
        assertThat(folder.resolve("to").resolve(NAME + ".part")).doesNotExist();
    }

    @Test
    void moreThanTheLimitIsNotDownloaded() {
        replies.add(this::whole);

        assertThatThrownBy(() -> fetch(1, 1000)).hasMessageContaining("ocupa más de 1 kB");
    }

    @Test
    void aFullDiskIsSaidAndTheNextRunGoesOn() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "this system has no /dev/full");
        replies.add(this::whole);
        replies.add(this::whole);
        Path part = folder.resolve("to").resolve(NAME + ".part");
        Files.createDirectories(part.getParent());
        Files.createSymbolicLink(part, full);

        assertThatThrownBy(() -> fetch(3))
                .isInstanceOf(FetchFailedException.class)
                .hasMessageContaining("no queda espacio en el disco");

        Files.delete(part);
        assertThat(fetch(3).bytes()).isEqualTo(archive.length);
    }

    @Test
    void whatIsNoElectionIsRefused() {
        assertThatThrownBy(() -> Fetcher.archive("../x")).hasMessageContaining("no es una elección");
    }

    private Download fetch(int attempts) {
        return fetch(attempts, 10_000_000);
    }

    private Download fetch(int attempts, long largest) {
        URI base = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
        FetchSettings settings =
                new FetchSettings(base, largest, Duration.ofSeconds(10), attempts, Duration.ofMillis(1));
        try (Fetcher fetcher = new Fetcher(settings)) {
            return fetcher.fetch("2027-06", folder.resolve("to"), bytes -> {});
        }
    }

    private void whole(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, archive.length);
        exchange.getResponseBody().write(archive);
    }

    private void answer(HttpExchange exchange) {
        ranges.add(String.valueOf(exchange.getRequestHeaders().getFirst("Range")));
        try (exchange) {
            replies.remove().answer(exchange);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One answer of the server.
    private interface Reply {
        void answer(HttpExchange exchange) throws IOException;
    }
}
