package dev.escrutinio.embedded.qdrant;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.escrutinio.embedded.testing.DockerEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.testcontainers.qdrant.QdrantContainer;

/// The recorded exchanges are what a real Qdrant 1.19 answers; a fresh one, since they were recorded on one.
class RealQdrantContractIT {

    private QdrantContainer server;
    private QdrantCalls calls;

    @TestFactory
    Stream<DynamicTest> answersAsRecorded() throws IOException {
        assumeTrue(DockerEngine.answers(), "skipped: no Docker engine answers");
        Path golden = GoldenFile.path();
        assumeTrue(Files.exists(golden), "skipped: there are no recorded exchanges at " + golden);
        server = new QdrantContainer("qdrant/qdrant:v1.19.0");
        server.start();
        calls = new QdrantCalls(server.getHost(), server.getMappedPort(6334));
        return GoldenExchange.readAll(golden).stream()
                .filter(exchange -> !exchange.afterRestart())
                .map(exchange -> DynamicTest.dynamicTest(
                        exchange.name(), () -> GoldenReplay.answersAsRecorded(exchange, calls)));
    }

    @AfterEach
    void stop() {
        if (server != null) {
            calls.close();
            server.stop();
        }
    }
}
