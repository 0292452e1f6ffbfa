package dev.escrutinio.gateway.engines.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.escrutinio.contracts.running.BoundedLines;
import dev.escrutinio.edge.wire.Json;
import dev.escrutinio.gateway.engines.EngineException;
import dev.escrutinio.gateway.engines.Prompt;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Replies of an OpenAI-compatible server that come piece by piece, as server-sent events.
///
/// Not by LangChain4j: its client here cannot end a call before the server does, and names the model that replied only
/// once all is told.
final class OpenAiStream {
    private static final Logger LOG = Logger.getLogger(OpenAiStream.class);
    private static final ObjectReader TREES = Json.reader(JsonNode.class);
    private static final int OK = 200;
    private static final int LONGEST_LINE = 1 << 20;
    private static final String DATA = "data:";

    private final String name;
    private final URI completions;
    private final String key;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /// @param name of the model; a reply of another one is none
    OpenAiStream(String name, URI server, String key) {
        this.name = name;
        this.completions = URI.create(server + "/chat/completions");
        this.key = key;
    }

    /// What comes: a piece, or the end.
    private sealed interface Come {
        record Piece(String text) implements Come {}

        /// @param fault why there is no whole reply
        record End(@Nullable EngineException fault) implements Come {}
    }

    /// Asks, and hands on what comes until its end.
    ///
    /// @param calls runs the call, which is interrupted where nobody waits for it any more
    /// @throws EngineException if there is no whole reply
    void read(Prompt prompt, ExecutorService calls, Consumer<String> pieces) {
        long end = System.nanoTime() + prompt.limit().toNanos();
        BlockingQueue<Come> come = new LinkedBlockingQueue<>();
        Future<Boolean> call = calls.submit(() -> come.add(told(prompt, come)));
        try {
            while (next(come, end) instanceof Come.Piece(String text)) {
                pieces.accept(text);
            }
        } finally {
            call.cancel(true);
        }
    }

    private static Come next(BlockingQueue<Come> come, long end) {
        try {
            Come next = come.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            return switch (next) {
                case null ->
                    throw new EngineException(
                            EngineException.Cause.TIMEOUT, "el servidor de modelos no ha contestado a tiempo");
                case Come.End(EngineException fault) when fault != null -> throw fault;
                case Come.End _, Come.Piece _ -> next;
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException(EngineException.Cause.FAILED, "la espera se ha interrumpido");
        }
    }

    private Come.End told(Prompt prompt, BlockingQueue<Come> come) {
        try {
            HttpResponse<InputStream> response = http.send(request(prompt), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = new BufferedInputStream(response.body())) {
                return response.statusCode() == OK
                        ? told(new BoundedLines(body, LONGEST_LINE), come)
                        : fault("el servidor de modelos responde " + response.statusCode());
            }
        } catch (IOException e) {
            // without its message, which may hold a part of the reply
            return fault("el servidor de modelos falla (" + e.getClass().getSimpleName() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return fault("la espera se ha interrumpido");
        }
    }

    private Come.End told(BoundedLines lines, BlockingQueue<Come> come) throws IOException {
        boolean any = false;
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            String data = line.get().startsWith(DATA)
                    ? line.get().substring(DATA.length()).strip()
                    : "";
            JsonNode chunk = data.startsWith("{") ? TREES.readTree(data) : MissingNode.getInstance();
            JsonNode choice = chunk.path("choices").path(0);
            String from = chunk.path("model").asText();
            if (!choice.isMissingNode() && !name.equals(from)) {
                LOG.errorf("another model replied asked=%s replied=%s", name, from);
                return fault("ha contestado otro modelo que el pedido");
            }
            String text = Objects.requireNonNullElse(
                    choice.path("delta").path("content").textValue(), "");
            if (!text.isEmpty()) {
                come.add(new Come.Piece(text));
                any |= !text.isBlank();
            }
            if (choice.path("finish_reason").isTextual()) {
                return end(choice.path("finish_reason").asText(), any);
            }
        }
        return fault("el servidor de modelos no ha terminado su respuesta");
    }

    private static Come.End end(String reason, boolean any) {
        if (reason.equals("length")) {
            return new Come.End(
                    new EngineException(EngineException.Cause.TOO_LONG, "la respuesta del modelo es demasiado larga"));
        }
        return reason.equals("stop") && any
                ? new Come.End(null)
                : fault("el servidor de modelos no ha dado una respuesta");
    }

    private static Come.End fault(String message) {
        return new Come.End(new EngineException(EngineException.Cause.FAILED, message));
    }

    private HttpRequest request(Prompt prompt) {
        Map<String, Object> body = Map.of(
                "model",
                name,
                "stream",
                true,
                "temperature",
                0.0,
                "max_tokens",
                prompt.maxTokens(),
                "messages",
                List.of(
                        Map.of("role", "system", "content", prompt.instruction()),
                        Map.of("role", "user", "content", prompt.input())));
        return HttpRequest.newBuilder(completions)
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + key)
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body)))
                .build();
    }
}
