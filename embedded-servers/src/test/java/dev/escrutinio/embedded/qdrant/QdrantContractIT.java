package dev.escrutinio.embedded.qdrant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.escrutinio.embedded.EmbeddedQdrant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The embedded server answers what a real Qdrant 1.19 answered, or says that it does not support the call.
class QdrantContractIT {

    @TempDir
    Path folder;

    private EmbeddedQdrant server;
    private QdrantCalls calls;
    private boolean restarted;

    @TestFactory
    Stream<DynamicTest> answersAsQdrantDid() throws IOException {
        Path golden = GoldenFile.path();
        assumeTrue(Files.exists(golden), "skipped: there are no recorded exchanges at " + golden);
        List<GoldenExchange> exchanges = GoldenExchange.readAll(golden);
        Set<String> unsupported = unsupported();
        assertThat(exchanges).extracting(GoldenExchange::name).containsAll(unsupported);
        start();
        return exchanges.stream()
                .map(exchange -> DynamicTest.dynamicTest(exchange.name(), () -> {
                    restartIfDue(exchange);
                    if (unsupported.contains(exchange.name())) {
                        GoldenReplay.saysThatItIsUnsupported(exchange, calls);
                    } else {
                        GoldenReplay.answersAsRecorded(exchange, calls);
                    }
                }));
    }

    private static Set<String> unsupported() throws IOException {
        try (var list = QdrantContractIT.class.getResourceAsStream("/qdrant-unsupported.txt")) {
            String text = new String(list.readAllBytes(), StandardCharsets.UTF_8);
            return new TreeSet<>(text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList());
        }
    }

    private void restartIfDue(GoldenExchange exchange) {
        if (exchange.afterRestart() && !restarted) {
            stop();
            start();
            restarted = true;
        }
    }

    private void start() {
        server = EmbeddedQdrant.start(folder, 0);
        calls = new QdrantCalls(server.host(), server.port());
    }

    @AfterEach
    void stop() {
        if (server != null) {
            calls.close();
            server.close();
        }
    }
}
