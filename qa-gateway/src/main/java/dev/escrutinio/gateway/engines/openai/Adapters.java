package dev.escrutinio.gateway.engines.openai;

import dev.escrutinio.edge.wire.Json;
import dev.escrutinio.gateway.engines.running.LoadException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/// vLLM's calls to load and unload LoRA adapters.
final class Adapters {
    private static final int OK = 200;
    private static final int SERVER_ERROR = 500;
    private static final Duration UNLOAD = Duration.ofSeconds(10);

    private final URI server;
    private final String key;
    private final Duration limit;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Adapters(URI server, String key, Duration limit) {
        this.server = server;
        this.key = key;
        this.limit = limit;
    }

    void load(String name, String path) throws LoadException, InterruptedException {
        try {
            int status = post("/load_lora_adapter", Map.of("lora_name", name, "lora_path", path), limit);
            if (status != OK) {
                String message = "el servidor de modelos responde " + status + " al cargar su adaptador";
                throw status >= SERVER_ERROR ? LoadException.passing(message) : LoadException.lasting(message);
            }
        } catch (IOException e) {
            throw LoadException.passing(
                    "el servidor de modelos no responde (" + e.getClass().getSimpleName() + ")");
        }
    }

    /// Whether the server did it.
    boolean unload(String name) {
        try {
            return post("/unload_lora_adapter", Map.of("lora_name", name), UNLOAD) == OK;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private int post(String path, Map<String, String> body, Duration patience)
            throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create(server + path))
                                .timeout(patience)
                                .header("Content-Type", "application/json")
                                .header("Authorization", "Bearer " + key)
                                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body)))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
