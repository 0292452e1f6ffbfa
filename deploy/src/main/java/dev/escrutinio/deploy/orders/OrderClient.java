package dev.escrutinio.deploy.orders;

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

/// Orders work of a service over HTTP and follows it.
public final class OrderClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int FAMILY = 100;
    private static final int SUCCESS = 2;

    private final String base;
    private final Path token;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    private final String service;

    private OrderClient(String service, String base, String path, Path token) {
        this.service = service;
        this.base = base + path;
        this.token = token;
    }

    /// For generations.
    public static OrderClient generations(String base, Path token) {
        return new OrderClient("synth-service", base, "/api/v1/generations", token);
    }

    /// For datasets, which are ordered and followed likewise.
    public static OrderClient datasets(String base, Path token) {
        return new OrderClient("synth-service", base, "/api/v1/datasets", token);
    }

    /// For runs of trainings.
    public static OrderClient runs(String base, Path token) {
        return new OrderClient("trainer-service", base, "/api/v1/runs", token);
    }

    /// For replays of a log into what index-service keeps.
    public static OrderClient replays(String base, String log, Path token) {
        return new OrderClient("index-service", base, "/api/v1/replays/" + log, token);
    }

    /// For the way back to what index-service served before.
    public static OrderClient rollbacks(String base, String kept, Path token) {
        return new OrderClient("index-service", base, "/api/v1/rollbacks/" + kept, token);
    }

    /// For messages that no service could take.
    static OrderClient deadLetters(String base, String path, Path token) {
        return new OrderClient("index-service", base, "/api/v1/dead-letters" + path, token);
    }

    /// Orders one.
    ///
    /// @throws StackException with the service's own words if it refuses
    public JsonNode order(JsonNode order) {
        return send(authorized(HttpRequest.newBuilder(URI.create(base)))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(order.toString()))
                .build());
    }

    /// What only a holder of the token may see.
    ///
    /// @param path appended to this client's own
    JsonNode authorized(String path) {
        return send(authorized(HttpRequest.newBuilder(URI.create(base + path))).build());
    }

    private HttpRequest.Builder authorized(HttpRequest.Builder request) {
        try {
            return request.timeout(TIMEOUT)
                    .header("Authorization", "Bearer " + Files.readString(token).strip());
        } catch (IOException e) {
            throw new StackException("No se puede leer la clave de acceso «" + token + "».", e);
        }
    }

    /// How far it came.
    public JsonNode get(String id) {
        return send(HttpRequest.newBuilder(URI.create(base + "/" + id))
                .timeout(TIMEOUT)
                .build());
    }

    /// How far that one has come of which there is only one.
    public JsonNode now() {
        return send(HttpRequest.newBuilder(URI.create(base)).timeout(TIMEOUT).build());
    }

    /// What another path of the service answers.
    ///
    /// @param path beginning with `/`
    public JsonNode other(String path) {
        return send(HttpRequest.newBuilder(URI.create(base).resolve(path))
                .timeout(TIMEOUT)
                .build());
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode body = JSON.readTree(response.body());
            if (response.statusCode() / FAMILY != SUCCESS) {
                throw new StackException(body.path("detail").asText(service + " responde " + response.statusCode()));
            }
            return body;
        } catch (IOException e) {
            throw new StackException("No hay respuesta de " + service + " en " + base + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrumpido; el servicio sigue con ello.", e);
        }
    }
}
