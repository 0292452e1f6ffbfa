package dev.escrutinio.loader.fetching;

import dev.escrutinio.loader.input.Sizes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.LongConsumer;

/// One try to bring a file to its end; what an earlier try left is continued if the server can.
final class Attempt {

    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int NOT_FOUND = 404;
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final int SERVER_ERROR = 500;
    private static final int TOO_MANY_REQUESTS = 429;

    private final HttpClient client;
    private final FetchSettings settings;
    private final URI address;
    private final Path part;
    private final LongConsumer progress;

    Attempt(HttpClient client, FetchSettings settings, URI address, Path part, LongConsumer progress) {
        this.client = client;
        this.settings = settings;
        this.address = address;
        this.part = part;
        this.progress = progress;
    }

    void run() throws IOException, TransientFailure {
        long have = Files.exists(part) ? Files.size(part) : 0;
        HttpResponse<InputStream> response = ask(have);
        try (InputStream body = response.body()) {
            switch (response.statusCode()) {
                case OK -> store(body, 0, length(response));
                case PARTIAL -> store(body, have, have + length(response));
                case RANGE_NOT_SATISFIABLE -> startAnew();
                case NOT_FOUND ->
                    throw new FetchFailedException(
                            "El Ministerio no ofrece " + address + " (404). Compruebe la elección.");
                default -> refuse(response.statusCode());
            }
        }
    }

    private HttpResponse<InputStream> ask(long have) throws TransientFailure {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(settings.patience()).header("User-Agent", "escrutinio");
        if (have > 0) {
            request.header("Range", "bytes=" + have + "-");
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new TransientFailure("sin conexión con " + address.getHost(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchFailedException("Descarga interrumpida.", e);
        }
    }

    private static long length(HttpResponse<InputStream> response) {
        return response.headers().firstValueAsLong("Content-Length").orElse(-1);
    }

    private void store(InputStream body, long have, long expected) throws IOException, TransientFailure {
        checkSize(expected);
        long size = have;
        StandardOpenOption how = have > 0 ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
        try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how);
                Silence silence = new Silence(body, settings.patience())) {
            byte[] buffer = new byte[1 << 16];
            for (int n = read(body, buffer); n >= 0; n = read(body, buffer)) {
                out.write(buffer, 0, n);
                size += n;
                silence.broken();
                checkSize(size);
                progress.accept(size);
            }
        }
        if (expected >= have && size < expected) {
            throw new TransientFailure("llegaron " + size + " de " + expected + " bytes");
        }
    }

    /// A break of the connection is another kind of failure than a full disk.
    private static int read(InputStream body, byte[] buffer) throws TransientFailure {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            throw new TransientFailure("se cortó la conexión", e);
        }
    }

    private void checkSize(long size) throws IOException {
        if (size > settings.largest()) {
            Files.deleteIfExists(part);
            throw new FetchFailedException(
                    address + " ocupa más de " + Sizes.text(settings.largest()) + ": no se descarga.");
        }
    }

    private void startAnew() throws IOException, TransientFailure {
        Files.deleteIfExists(part);
        throw new TransientFailure("el servidor no continúa la descarga");
    }

    private void refuse(int status) throws TransientFailure {
        if (status >= SERVER_ERROR || status == TOO_MANY_REQUESTS) {
            throw new TransientFailure("el servidor responde " + status);
        }
        throw new FetchFailedException(address + " responde " + status + ": no se puede descargar.");
    }
}
