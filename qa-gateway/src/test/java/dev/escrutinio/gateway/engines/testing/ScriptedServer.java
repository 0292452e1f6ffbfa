package dev.escrutinio.gateway.engines.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An OpenAI-compatible server that loads adapters while it runs, as vLLM does, and whose replies a test writes.
public final class ScriptedServer implements AutoCloseable {
    /// Shorter than most words, so that sentences come in several pieces.
    private static final int PIECE = 5;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final Function<JsonNode, Act> script;
    private final Map<String, String> adapters = new ConcurrentHashMap<>();
    private final List<String> loads = new CopyOnWriteArrayList<>();
    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
    private volatile int loadStatus = 200;

    /// What the server does with a request.
    public sealed interface Act {
        /// Answers with a text.
        record Say(String text, String finish) implements Act {}

        /// Answers under another model's name.
        record SayAs(String model, String text) implements Act {}

        /// Answers with an HTTP status, and no text.
        record Fail(int status) implements Act {}

        /// Answers with a body that is no completion.
        record Babble(String body) implements Act {}

        /// Ends the connection in the middle of the body.
        record Half(String text) implements Act {}

        /// Answers with a text whose rest is held back, in pieces if it is asked for them.
        record Hold(String text, CountDownLatch until, String rest) implements Act {}

        /// Never answers.
        record Hang() implements Act {}
    }

    private ScriptedServer(HttpServer server, Function<JsonNode, Act> script) {
        this.server = server;
        this.script = script;
    }

    /// Starts it.
    ///
    /// @param script what to do with a request
    public static ScriptedServer start(Function<JsonNode, Act> script) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ScriptedServer scripted = new ScriptedServer(server, script);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", scripted::complete);
        server.createContext("/v1/load_lora_adapter", scripted::load);
        server.createContext("/v1/unload_lora_adapter", scripted::unload);
        server.start();
        return scripted;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    /// Names of the adapters that are loaded now, with their paths.
    public Map<String, String> adapters() {
        return Map.copyOf(adapters);
    }

    /// Names of all adapters that were ever loaded, in order.
    public List<String> loads() {
        return List.copyOf(loads);
    }

    /// Every request for a reply so far.
    public List<JsonNode> requests() {
        return List.copyOf(requests);
    }

    /// What it answers when an adapter is to be loaded.
    public void answerLoadsWith(int status) {
        loadStatus = status;
    }

    private void load(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        String name = body.path("lora_name").asText();
        if (loadStatus != 200) {
            send(exchange, loadStatus, "{\"error\":{\"message\":\"scripted\"}}");
        } else if (adapters.putIfAbsent(name, body.path("lora_path").asText()) != null) {
            send(exchange, 400, "{\"error\":{\"message\":\"The lora adapter has already been loaded.\"}}");
        } else {
            loads.add(name);
            send(exchange, 200, "Success: LoRA adapter '" + name + "' added successfully.");
        }
    }

    private void unload(HttpExchange exchange) throws IOException {
        String name = JSON.readTree(exchange.getRequestBody()).path("lora_name").asText();
        if (adapters.remove(name) == null) {
            send(exchange, 404, "{\"error\":{\"message\":\"The lora adapter cannot be found.\"}}");
        } else {
            send(exchange, 200, "Success: LoRA adapter '" + name + "' removed successfully.");
        }
    }

    private void complete(HttpExchange exchange) throws IOException {
        JsonNode request = JSON.readTree(exchange.getRequestBody());
        requests.add(request);
        String model = request.path("model").asText();
        if (!adapters.containsKey(model)) {
            send(exchange, 404, "{\"error\":{\"message\":\"The model does not exist.\"}}");
            return;
        }
        switch (script.apply(request)) {
            case Act.Say say -> send(exchange, 200, reply(request, model, say.text(), say.finish()));
            case Act.SayAs say -> send(exchange, 200, reply(request, say.model(), say.text(), "stop"));
            case Act.Hold hold -> sendHeld(exchange, model, hold);
            case Act.Fail fail -> send(exchange, fail.status(), "{\"error\":{\"message\":\"scripted\"}}");
            case Act.Babble babble -> send(exchange, 200, babble.body());
            case Act.Half half -> sendHalf(exchange, reply(request, model, half.text(), "stop"));
            case Act.Hang _ -> {
                // the client gives up first
            }
        }
    }

    /// A completion, or the events of one that is told in pieces.
    private static String reply(JsonNode request, String model, String text, String finish) {
        return request.path("stream").asBoolean()
                ? pieces(model, text) + piece(model, "", finish) + "data: [DONE]\n\n"
                : completion(model, text, finish);
    }

    private static String pieces(String model, String text) {
        StringBuilder events = new StringBuilder();
        for (int from = 0; from < text.length(); from += PIECE) {
            events.append(piece(model, text.substring(from, Math.min(from + PIECE, text.length())), null));
        }
        return events.toString();
    }

    private static String piece(String model, String text, @Nullable String finish) {
        ObjectNode chunk = JSON.createObjectNode()
                .put("id", "scripted")
                .put("object", "chat.completion.chunk")
                .put("created", 1)
                .put("model", model);
        ObjectNode choice =
                chunk.putArray("choices").addObject().put("index", 0).put("finish_reason", finish);
        choice.putObject("delta").put("content", text);
        return "data: " + chunk + "\n\n";
    }

    private static void sendHeld(HttpExchange exchange, String model, Act.Hold hold) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            out.write(pieces(model, hold.text()).getBytes(StandardCharsets.UTF_8));
            out.flush();
            hold.until().await();
            String rest = pieces(model, hold.rest()) + piece(model, "", "stop") + "data: [DONE]\n\n";
            out.write(rest.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String completion(String model, String text, String finish) {
        ObjectNode completion = JSON.createObjectNode()
                .put("id", "scripted")
                .put("object", "chat.completion")
                .put("created", 1)
                .put("model", model);
        ObjectNode choice =
                completion.putArray("choices").addObject().put("index", 0).put("finish_reason", finish);
        choice.putObject("message").put("role", "assistant").put("content", text);
        return completion.toString();
    }

    private static void sendHalf(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
        exchange.getResponseBody().flush();
        // fewer bytes than promised: the connection is closed
        exchange.close();
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
