package dev.escrutinio.trainer.artefacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escrutinio.contracts.training.ResultFile;
import dev.escrutinio.trainer.testing.AnnouncedDataset;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTest {

    @TempDir
    private Path made;

    @TempDir
    private Path root;

    @Test
    void storedBundleIsWholeAndNamedByItsDigest() throws IOException {
        Bundle bundle = new Bundle(made, List.of(file("b/two.json", "2"), file("a.json", "1")));
        URI address = store().put(bundle);

        assertThat(address.toString()).endsWith("/" + bundle.digest() + "/");
        try (InputStream two = store().open(address, "b/two.json")) {
            assertThat(two.readAllBytes()).isEqualTo("2".getBytes(StandardCharsets.UTF_8));
        }
        byte[] sums = Files.readAllBytes(Path.of(address).resolve("SHA256SUMS"));
        assertThat(AnnouncedDataset.sha256(sums)).isEqualTo(bundle.digest());
        assertThat(store().find(bundle.digest())).contains(address);
    }

    @Test
    void storedAgainItIsTheSame() throws IOException {
        Bundle bundle = new Bundle(made, List.of(file("a.json", "1")));
        URI first = store().put(bundle);
        Files.delete(made.resolve("a.json"));
        assertThat(store().put(bundle)).isEqualTo(first);
    }

    @Test
    void changedFileIsNotTakenAndNothingIsLeft() throws IOException {
        Bundle bundle = new Bundle(made, List.of(file("a.json", "1")));
        Files.writeString(made.resolve("a.json"), "2");
        assertThatThrownBy(() -> store().put(bundle))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a.json");
        assertThat(store().find(bundle.digest())).isEmpty();
        try (Stream<Path> left = Files.list(root.resolve("models"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void pathsOutOfTheFolderAreRefused() {
        ResultFile outside = new ResultFile("../a.json", "00".repeat(32), 1);
        assertThatThrownBy(() -> new Bundle(made, List.of(outside))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingOutsideTheStoreIsOpened() throws IOException {
        URI address = store().put(new Bundle(made, List.of(file("a.json", "1"))));
        assertThatThrownBy(() -> store().open(address, "../../../etc/passwd")).isInstanceOf(IOException.class);
    }

    private FileStore store() {
        return new FileStore(new ArtefactsConfig() {
            @Override
            public String kind() {
                return "file";
            }

            @Override
            public Path folder() {
                return root;
            }
        });
    }

    private ResultFile file(String path, String content) throws IOException {
        Path file = made.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return new ResultFile(
                path, AnnouncedDataset.sha256(content.getBytes(StandardCharsets.UTF_8)), content.length());
    }
}
