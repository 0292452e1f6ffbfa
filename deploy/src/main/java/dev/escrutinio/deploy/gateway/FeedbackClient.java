package dev.escrutinio.deploy.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.escrutinio.deploy.stack.StackException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// Reads feedback from the gateway, page by page.
public final class FeedbackClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int OK = 200;

    private final String base;
    private final Path token;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    public FeedbackClient(String base, Path token) {
        this.base = base;
        this.token = token;
    }

    /// Every line after a position, in order.
    ///
    /// @throws StackException with the service's own words if it refuses
    public void lines(long after, Consumer<String> lines) {
        long from = after;
        while (true) {
            List<String> page = page(from);
            if (page.isEmpty()) {
                return;
            }
            page.forEach(lines);
            from = sequence(page.getLast());
        }
    }

    /// What the lines after a position teach the reader.
    ///
    /// @throws StackException with the service's own words if it refuses
    public JsonNode words(long after) {
        String text = get("/api/v1/feedback/words?after=" + after, "application/json");
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new StackException("La respuesta no es JSON: " + text, e);
        }
    }

    private List<String> page(long after) {
        return get("/api/v1/feedback?after=" + after, "application/x-ndjson")
                .lines()
                .toList();
    }

    private String get(String path, String format) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                    .timeout(TIMEOUT)
                    .header("Accept", format)
                    .header("Authorization", "Bearer " + Files.readString(token).strip())
                    .build();
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != OK) {
                throw new StackException(JSON.readTree(response.body())
                        .path("detail")
                        .asText("qa-gateway responde " + response.statusCode()));
            }
            return response.body();
        } catch (IOException e) {
            throw new StackException("No se pueden leer las opiniones de " + base + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Lectura interrumpida.", e);
        }
    }

    private static long sequence(String line) {
        try {
            return JSON.readTree(line).path("sequence").asLong();
        } catch (IOException e) {
            throw new StackException("Una línea no es JSON: " + line, e);
        }
    }
}
