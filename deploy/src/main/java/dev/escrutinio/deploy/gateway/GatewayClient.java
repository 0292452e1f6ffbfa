package dev.escrutinio.deploy.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.escrutinio.deploy.stack.StackException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Calls the gateway over HTTP.
public final class GatewayClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final String base;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    public GatewayClient(String base) {
        this.base = base;
    }

    /// Asks a question; the answer, or the problem, as JSON.
    ///
    /// @param conversation the `conversation` of the answer to go on from; null: a question by itself
    public JsonNode ask(String question, @Nullable String conversation) {
        Map<String, String> body = conversation == null
                ? Map.of("question", question)
                : Map.of("question", question, "conversation", conversation);
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/api/v1/questions"))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json(body)))
                .build();
        return send(request);
    }

    /// Gets a JSON resource.
    public JsonNode get(String path) {
        return send(
                HttpRequest.newBuilder(URI.create(base + path)).timeout(TIMEOUT).build());
    }

    private JsonNode send(HttpRequest request) {
        try {
            return JSON.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new StackException(
                    "No hay respuesta de Escrutinio en " + base + ". Arránquelo con «make run» o «./escrutinio up».",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Pregunta interrumpida.", e);
        }
    }

    private static String json(Map<String, String> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
