package dev.escrutinio.trainer.artefacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escrutinio.contracts.training.ResultFile;
import dev.escrutinio.trainer.testing.S3Server;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/// The store of bundles on an S3-compatible server.
class S3StoreIT {

    private static final int PART = 5 << 20;

    @TempDir
    Path folder;

    private S3Server server;
    private S3Store store;

    @BeforeEach
    void start() throws Exception {
        server = S3Server.start(folder.resolve("server"));
        store = store(S3Server.SECRET);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void aBundleIsThereOnceItIsWholeAndTheSameAgain() throws Exception {
        Bundle bundle = new Bundle(folder, List.of(file("adapter/small.json", 300), file("model.gguf", 2 * PART + 17)));
        assertThat(store.find(bundle.digest())).isEmpty();

        URI stored = store.put(bundle);

        assertThat(stored).isEqualTo(URI.create("s3://models/models/" + bundle.digest() + "/"));
        assertThat(store.find(bundle.digest())).contains(stored);
        for (ResultFile file : bundle.files()) {
            assertThat(read(stored, file.path())).isEqualTo(Files.readAllBytes(folder.resolve(file.path())));
        }
        assertThat(read(stored, Bundle.SUMS)).asString(StandardCharsets.UTF_8).isEqualTo(bundle.sums());
        assertThat(store.put(bundle)).isEqualTo(stored);
    }

    @Test
    void aFileOfAnotherDigestOrSizeNeverAppears() throws Exception {
        for (int bytes : List.of(300, PART + 1)) {
            ResultFile file = file("model.gguf", bytes);
            for (ResultFile wrong : List.of(
                    new ResultFile(file.path(), "0".repeat(64), file.bytes()),
                    new ResultFile(file.path(), file.sha256(), file.bytes() + 1))) {
                Bundle bundle = new Bundle(folder, List.of(wrong));

                assertThatThrownBy(() -> store.put(bundle))
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("no es el fichero");

                assertThat(store.find(bundle.digest())).isEmpty();
                assertThat(server.keys()).isEmpty();
            }
        }
    }

    @Test
    void anUploadCutShortIsNotSeenAndIsDoneAgain() throws Exception {
        ResultFile first = file("a.json", 300);
        ResultFile second = file("b.gguf", PART + 1);
        Bundle bundle = new Bundle(folder, List.of(first, second));
        Path later = folder.resolve("b.gguf");
        byte[] content = Files.readAllBytes(later);
        Files.delete(later);

        assertThatThrownBy(() -> store.put(bundle)).isInstanceOf(IOException.class);
        assertThat(server.keys()).hasSize(1);
        assertThat(store.find(bundle.digest())).isEmpty();

        Files.write(later, content);
        URI stored = store.put(bundle);
        assertThat(read(stored, "b.gguf")).isEqualTo(content);
    }

    @Test
    void aServerThatIsAwayOrRefusesIsToldAsSuch() throws Exception {
        Bundle bundle = new Bundle(folder, List.of(file("a.json", 300)));
        assertThatThrownBy(() -> store("wrong").put(bundle))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("el almacén S3 no atiende (cubo models)");

        server.stop();

        assertThatThrownBy(() -> store.put(bundle))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("el almacén S3 no atiende (cubo models)");
    }

    @Test
    void nothingOutsideTheStoreIsOpened() throws Exception {
        URI stored = store.put(new Bundle(folder, List.of(file("a.json", 300))));

        for (String path : List.of("../../secret", "s3://other/models/a.json", "file:///etc/passwd")) {
            assertThatThrownBy(() -> store.open(stored, path))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("fuera del almacén");
        }
    }

    private byte[] read(URI bundle, String path) throws IOException {
        try (InputStream in = store.open(bundle, path)) {
            return in.readAllBytes();
        }
    }

    private ResultFile file(String path, int bytes) throws Exception {
        byte[] content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        return new ResultFile(
                path,
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)),
                bytes);
    }

    private S3Store store(String secret) {
        URI endpoint = server.endpoint();
        return new S3Store(
                new S3Config() {
                    @Override
                    public Optional<String> bucket() {
                        return Optional.of(S3Server.BUCKET);
                    }

                    @Override
                    public Optional<URI> endpoint() {
                        return Optional.of(endpoint);
                    }

                    @Override
                    public String region() {
                        return "us-east-1";
                    }

                    @Override
                    public int partBytes() {
                        return PART;
                    }
                },
                StaticCredentialsProvider.create(AwsBasicCredentials.create(S3Server.KEY, secret)));
    }
}
