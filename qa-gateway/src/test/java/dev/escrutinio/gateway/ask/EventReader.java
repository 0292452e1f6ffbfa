package dev.escrutinio.gateway.ask;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads an answer's events one by one, as they come.
final class EventReader implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client;
    private final BufferedReader lines;
    private final List<String> sentences = new ArrayList<>();

    /// An event.
    record Event(String name, JsonNode content) {
        String sentence() {
            return name.equals("sentence") ? content.path("text").asText() : name;
        }
    }

    private EventReader(HttpClient client, InputStream body) {
        this.client = client;
        this.lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    static EventReader ask(URI questions, String question) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(questions)
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("question", question))))
                .build();
        return new EventReader(
                client,
                client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body());
    }

    /// The next event; waits for it.
    Event next() throws IOException {
        String name = "";
        String data = "";
        for (String line = lines.readLine(); line != null && !(line.isEmpty() && !name.isEmpty()); ) {
            if (line.startsWith("event:")) {
                name = line.substring("event:".length()).strip();
            } else if (line.startsWith("data:")) {
                data += line.substring("data:".length());
            }
            line = lines.readLine();
        }
        Event event = new Event(name, JSON.readTree(data));
        if (name.equals("sentence")) {
            sentences.add(event.sentence());
        }
        return event;
    }

    /// Reads to the end; the model that it names, empty for none.
    String rest() throws IOException {
        Event event = next();
        while (!event.name().equals("done")) {
            event = next();
        }
        return event.content().path("model").asText();
    }

    /// The sentences so far.
    String text() {
        return String.join(" ", sentences);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
