package dev.escrutinio.embedded.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// A server with OpenAI's `/embeddings` whose answers a test writes.
public final class EmbeddingServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int OK = 200;

    private final HttpServer server;
    private final List<List<String>> requests = new CopyOnWriteArrayList<>();
    private volatile Function<List<String>, Act> script;

    /// What the server does with the texts of a request.
    public sealed interface Act {

        /// Answers with vectors.
        record Vectors(List<float[]> vectors) implements Act {}

        /// Answers with an HTTP status, and no vectors.
        record Fail(int status) implements Act {}

        /// Answers with this body.
        record Babble(String body) implements Act {}

        /// Never answers.
        record Hang() implements Act {}
    }

    private EmbeddingServer(HttpServer server, Function<List<String>, Act> script) {
        this.server = server;
        this.script = script;
    }

    /// Starts it.
    ///
    /// @param script what to do with a request's texts
    public static EmbeddingServer start(Function<List<String>, Act> script) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        EmbeddingServer embedding = new EmbeddingServer(server, script);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/embeddings", embedding::answer);
        server.start();
        return embedding;
    }

    /// From now on it does something else.
    public void behave(Function<List<String>, Act> other) {
        script = other;
    }

    /// A vector for each text.
    public static Function<List<String>, Act> vectors(Function<String, float[]> meaning) {
        return texts -> new Act.Vectors(texts.stream().map(meaning).toList());
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    /// The texts of every request so far.
    public List<List<String>> requests() {
        return List.copyOf(requests);
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode request = JSON.readTree(exchange.getRequestBody());
        List<String> texts = new ArrayList<>();
        request.path("input").forEach(text -> texts.add(text.asText()));
        requests.add(texts);
        switch (script.apply(texts)) {
            case Act.Vectors(List<float[]> vectors) ->
                send(exchange, OK, body(request.path("model").asText(), vectors));
            case Act.Fail(int status) -> send(exchange, status, "{\"error\":{\"message\":\"scripted\"}}");
            case Act.Babble(String body) -> send(exchange, OK, body);
            case Act.Hang() -> {
                // the client gives up first
            }
        }
    }

    private static String body(String model, List<float[]> vectors) {
        ObjectNode body = JSON.createObjectNode().put("object", "list").put("model", model);
        ArrayNode data = body.putArray("data");
        for (float[] vector : vectors) {
            ArrayNode values = data.addObject()
                    .put("object", "embedding")
                    .put("index", data.size() - 1)
                    .putArray("embedding");
            for (float value : vector) {
                values.add(value);
            }
        }
        body.putObject("usage").put("prompt_tokens", 1).put("total_tokens", 1);
        return body.toString();
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
