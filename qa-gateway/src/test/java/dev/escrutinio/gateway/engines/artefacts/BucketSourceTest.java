package dev.escrutinio.gateway.engines.artefacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/// Against a server that knows one object.
class BucketSourceTest {
    private static final byte[] CONTENT = "pesos".getBytes(StandardCharsets.UTF_8);

    private final List<String> paths = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private BucketSource source;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        source = new BucketSource(
                new Settings(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort())),
                StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void fileIsReadFromItsBeginningOrFromAnOffset() throws Exception {
        URI folder = URI.create("s3://modelos/models/abc/");

        assertThat(read(folder, 0)).isEqualTo("pesos");
        assertThat(read(folder, 3)).isEqualTo("os");
        assertThat(paths).containsOnly("/modelos/models/abc/model.gguf");
    }

    @Test
    void otherBucketsAndWaysOutAreRefusedUnasked() {
        for (String folder : List.of("s3://otro/models/abc/", "s3://modelos/models/../../x/", "s3:///models/abc/")) {
            assertThatThrownBy(() -> source.open(URI.create(folder), "model.gguf", 0))
                    .as(folder)
                    .isInstanceOf(ArtefactException.class);
        }
        assertThat(paths).isEmpty();
    }

    @Test
    void objectThatIsNotThereIsAFailureOfTheStore() {
        assertThatThrownBy(() -> source.open(URI.create("s3://modelos/models/nada/"), "model.gguf", 0))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("almacén S3");
    }

    private String read(URI folder, long offset) throws Exception {
        try (InputStream in = source.open(folder, "model.gguf", offset)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        paths.add(path);
        String range = exchange.getRequestHeaders().getFirst("Range");
        try (exchange) {
            if (!path.endsWith("/abc/model.gguf")) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            int from = range == null ? 0 : Integer.parseInt(range.replaceAll("bytes=(\\d+)-", "$1"));
            byte[] body = Arrays.copyOfRange(CONTENT, from, CONTENT.length);
            exchange.sendResponseHeaders(range == null ? 200 : 206, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private record Settings(URI address) implements ArtefactsConfig.S3 {
        @Override
        public Optional<String> bucket() {
            return Optional.of("modelos");
        }

        @Override
        public Optional<URI> endpoint() {
            return Optional.of(address);
        }

        @Override
        public String region() {
            return "us-east-1";
        }
    }
}
