package dev.escrutinio.deploy.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.escrutinio.deploy.stack.StackException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfirmedClientTest {

    @TempDir
    private Path folder;

    @Test
    void linesOfOneQuestionGoTogetherAndRequestsStaySmall() {
        List<String> lines = new ArrayList<>(IntStream.range(0, 1_200)
                .mapToObj(i -> line("¿Pregunta " + i + "?", "x".repeat(100)))
                .toList());
        lines.add(0, line("¿Pregunta 700?", "otra"));
        lines.add("{\"sequence\":");

        List<String> batches = ConfirmedClient.batches(lines);

        assertThat(batches).hasSizeBetween(3, 5).allSatisfy(batch -> {
            assertThat(batch.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(64 * 1024);
            assertThat(batch.lines()).hasSizeLessThanOrEqualTo(500);
        });
        assertThat(batches.stream().flatMap(String::lines)).containsExactlyInAnyOrderElementsOf(lines);
        assertThat(batches.stream().filter(batch -> batch.contains("Pregunta 700?")))
                .singleElement()
                .asString()
                .contains("otra");
    }

    @Test
    void whatWasToldBeforeARefusalStaysToldAndItsWordsAreTheService() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "t");
        List<String> told = new ArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        List<String> bodies = new ArrayList<>();
        server.createContext("/api/v1/confirmed-questions", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] reply = (bodies.size() == 1 ? "{\"kept\": 1}" : "{\"detail\": \"Kafka no guarda los pares ahora\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(bodies.size() == 1 ? 200 : 503, reply.length);
            exchange.getResponseBody().write(reply);
            exchange.close();
        });
        server.start();
        try {
            ConfirmedClient client = new ConfirmedClient(
                    "http://localhost:" + server.getAddress().getPort(), token);

            assertThatThrownBy(() -> client.send(
                            List.of(line("a", "x".repeat(40_000)), line("b", "x".repeat(40_000))),
                            reply -> told.add(reply.path("kept").asText())))
                    .isInstanceOf(StackException.class)
                    .hasMessage("Kafka no guarda los pares ahora");
        } finally {
            server.stop(0);
        }

        assertThat(told).containsExactly("1");
        assertThat(bodies).hasSize(2);
    }

    private static String line(String question, String more) {
        return "{\"question\":\"%s\",\"more\":\"%s\"}".formatted(question, more);
    }
}
