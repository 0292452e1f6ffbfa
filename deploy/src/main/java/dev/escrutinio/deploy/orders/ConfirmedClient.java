package dev.escrutinio.deploy.orders;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.escrutinio.deploy.stack.StackException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Sends feedback to synth-service, in as many requests as its limits ask for.
public final class ConfirmedClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /// The service reads its whole log for each request.
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MOST_BYTES = 60 * 1024;
    private static final int MOST_LINES = 500;
    private static final int OK = 200;

    private final URI address;
    private final Path token;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    public ConfirmedClient(String base, Path token) {
        address = URI.create(base + "/api/v1/confirmed-questions");
        this.token = token;
    }

    /// Sends lines and tells each reply.
    ///
    /// @throws StackException with the service's own words if it refuses a request; what was told before is done
    public void send(List<String> lines, Consumer<JsonNode> replies) {
        batches(lines).forEach(batch -> replies.accept(send(batch)));
    }

    /// Lines of one question go together, so that the service sees where they contradict each other.
    static List<String> batches(List<String> lines) {
        List<List<String>> questions = new ArrayList<>();
        String last = null;
        for (String line : lines.stream()
                .sorted(Comparator.comparing(ConfirmedClient::question))
                .toList()) {
            String question = question(line);
            if (!question.equals(last)) {
                questions.add(new ArrayList<>());
                last = question;
            }
            questions.getLast().add(line);
        }
        List<String> batches = new ArrayList<>();
        List<String> batch = new ArrayList<>();
        for (List<String> together : questions) {
            List<String> longer = new ArrayList<>(batch);
            longer.addAll(together);
            if (!batch.isEmpty() && !fits(longer)) {
                batches.add(String.join("\n", batch));
                batch = new ArrayList<>(together);
            } else {
                batch = longer;
            }
        }
        if (!batch.isEmpty()) {
            batches.add(String.join("\n", batch));
        }
        return batches;
    }

    private static boolean fits(List<String> lines) {
        return lines.size() <= MOST_LINES
                && lines.stream()
                                .mapToLong(line -> 1L + line.getBytes(StandardCharsets.UTF_8).length)
                                .sum()
                        <= MOST_BYTES;
    }

    /// The question without case, accents and punctuation, as the service compares them.
    private static String question(String line) {
        try {
            String text = JSON.readTree(line).path("question").asText();
            String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                    .replaceAll("");
            return OTHERS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        } catch (IOException e) {
            return "";
        }
    }

    private JsonNode send(String lines) {
        try {
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(address)
                            .timeout(TIMEOUT)
                            .header("Content-Type", "application/x-ndjson")
                            .header(
                                    "Authorization",
                                    "Bearer " + Files.readString(token).strip())
                            .POST(HttpRequest.BodyPublishers.ofString(lines))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            JsonNode reply = JSON.readTree(response.body());
            if (response.statusCode() != OK) {
                throw new StackException(
                        reply.path("detail").asText("synth-service responde " + response.statusCode()));
            }
            return reply;
        } catch (IOException e) {
            throw new StackException("No se pueden enviar las preguntas a " + address + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Envío interrumpido; repítalo y seguirá donde estaba.", e);
        }
    }
}
