package dev.escrutinio.synth.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// An OpenAI-compatible server whose answers a test writes.
public final class ScriptedModel implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> served = new ConcurrentHashMap<>();

    /// What the server does with a request.
    public sealed interface Act {

        /// Answers with a text.
        record Say(String text, String finish) implements Act {}

        /// Answers with an HTTP status, and no text.
        record Fail(int status) implements Act {}

        /// Answers with a body that is no completion.
        record Babble(String body) implements Act {}

        /// Never answers.
        record Hang() implements Act {}
    }

    private ScriptedModel(HttpServer server) {
        this.server = server;
    }

    /// Starts it.
    ///
    /// @param script what to do with a request
    public static ScriptedModel start(Function<JsonNode, Act> script) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ScriptedModel model = new ScriptedModel(server);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", exchange -> model.answer(exchange, script));
        server.start();
        return model;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    /// Every request so far.
    List<JsonNode> requests() {
        return requests;
    }

    /// How often each conversation was answered to its last byte, by its messages.
    Map<String, Integer> served() {
        return served;
    }

    private void answer(HttpExchange exchange, Function<JsonNode, Act> script) throws IOException {
        JsonNode request = JSON.readTree(exchange.getRequestBody());
        requests.add(request);
        switch (script.apply(request)) {
            case Act.Say say -> {
                send(exchange, 200, completion(say));
                served.merge(request.path("messages").toString(), 1, Integer::sum);
            }
            case Act.Fail fail -> send(exchange, fail.status(), "{\"error\":{\"message\":\"scripted\"}}");
            case Act.Babble babble -> send(exchange, 200, babble.body());
            case Act.Hang _ -> {
                // the client gives up first
            }
        }
    }

    private static String completion(Act.Say say) {
        ObjectNode completion = JSON.createObjectNode()
                .put("id", "scripted")
                .put("object", "chat.completion")
                .put("created", 1)
                .put("model", "scripted");
        ObjectNode choice =
                completion.putArray("choices").addObject().put("index", 0).put("finish_reason", say.finish());
        choice.putObject("message").put("role", "assistant").put("content", say.text());
        completion
                .putObject("usage")
                .put("prompt_tokens", 100)
                .put("completion_tokens", 50)
                .put("total_tokens", 150);
        return completion.toString();
    }

    private static void send(HttpExchange exchange, int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
