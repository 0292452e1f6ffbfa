package dev.escrutinio.gateway.engines.artefacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escrutinio.contracts.models.ModelArtefact;
import dev.escrutinio.contracts.models.ModelFormat;
import dev.escrutinio.contracts.training.ResultFile;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArtefactCacheTest {
    // printf 'pesos' | sha256sum, printf '{}' | sha256sum
    private static final ResultFile WEIGHTS =
            new ResultFile("model.gguf", "c220e93047593d1784d36325bb90e4216470fb563d3b28fbd0ed50b9077dae4b", 5);
    private static final ResultFile CARD =
            new ResultFile("a/card.json", "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a", 2);
    // printf '%s  %s\n' … | sha256sum of the two lines in the order of their paths
    private static final String DIGEST = "4706e244e4f768376a3a4464b8d2c206c6cb0952c8d656e880952be9f77ce4ec";

    @TempDir
    private Path temp;

    private Path store;
    private Path root;

    @BeforeEach
    void storedArtefact() throws IOException {
        root = Files.createDirectories(temp.resolve("root"));
        store = Files.createDirectories(root.resolve("models/one"));
        Files.createDirectories(store.resolve("a"));
        Files.writeString(store.resolve("model.gguf"), "pesos");
        Files.writeString(store.resolve("a/card.json"), "{}");
    }

    @Test
    void artefactIsCopiedUnderItsDigest() throws Exception {
        Path copy = cache(100).fetch(artefact(WEIGHTS, CARD));

        assertThat(copy).isEqualTo(temp.resolve("cache").resolve(DIGEST));
        assertThat(copy.resolve("model.gguf")).hasContent("pesos");
        assertThat(copy.resolve("a/card.json")).hasContent("{}");
        assertThat(names()).containsExactly(DIGEST);
    }

    @Test
    void copyIsUsedAgainWithoutTheStore() throws Exception {
        cache(100).fetch(artefact(WEIGHTS, CARD));
        Files.delete(store.resolve("model.gguf"));

        assertThat(cache(100).fetch(artefact(WEIGHTS, CARD)).resolve("model.gguf"))
                .hasContent("pesos");
    }

    @Test
    void copyThatHasChangedOnDiskIsFetchedAgain() throws Exception {
        Path copy = cache(100).fetch(artefact(WEIGHTS, CARD));
        Files.writeString(copy.resolve("model.gguf"), "pesas");

        assertThat(cache(100).fetch(artefact(WEIGHTS, CARD)).resolve("model.gguf"))
                .hasContent("pesos");
    }

    @Test
    void fileWithAnotherContentIsRefusedAndGone() throws IOException {
        Files.writeString(store.resolve("model.gguf"), "pesas");

        assertThatThrownBy(() -> cache(100).fetch(artefact(WEIGHTS, CARD)))
                .isInstanceOf(ArtefactException.class)
                .hasMessageContaining("model.gguf no es el fichero anunciado");
        assertThat(files("model.gguf")).isEmpty();
    }

    @Test
    void fileThatIsLongerThanAnnouncedIsRefused() throws IOException {
        Files.writeString(store.resolve("model.gguf"), "pesos y más");

        assertThatThrownBy(() -> cache(100).fetch(artefact(WEIGHTS, CARD))).isInstanceOf(ArtefactException.class);
        assertThat(files("model.gguf")).isEmpty();
    }

    @Test
    void downloadThatIsCutGoesOnWhereItEnded() throws Exception {
        List<Long> offsets = new ArrayList<>();
        ArtefactCache cache = cache(Map.of("file", (folder, path, offset) -> {
            offsets.add(offset);
            byte[] all = "pesos".getBytes(StandardCharsets.UTF_8);
            return offset == 0 ? cut(all) : new ByteArrayInputStream(all, (int) offset, all.length);
        }));
        assertThatThrownBy(() -> cache.fetch(artefact(WEIGHTS))).isInstanceOf(IOException.class);

        Path copy = cache.fetch(artefact(WEIGHTS));

        assertThat(copy.resolve("model.gguf")).hasContent("pesos");
        assertThat(offsets).containsExactly(0L, 3L);
    }

    @Test
    void storeThatEndsEarlyIsAskedAgainLater() {
        ArtefactCache cache = cache(Map.of("file", (folder, path, offset) -> new ByteArrayInputStream(new byte[0])));

        assertThatThrownBy(() -> cache.fetch(artefact(WEIGHTS)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("se ha cortado");
    }

    @Test
    void largerArtefactThanTheLimitIsNotFetched() {
        assertThatThrownBy(() -> cache(6).fetch(artefact(WEIGHTS, CARD)))
                .isInstanceOf(ArtefactException.class)
                .hasMessageContaining("7 bytes y el máximo es 6");
    }

    @Test
    void sizesThatOverflowAreTooLarge() {
        ResultFile endless = new ResultFile("b.gguf", WEIGHTS.sha256(), Long.MAX_VALUE);

        assertThatThrownBy(() -> cache(100).fetch(artefact(endless, CARD))).isInstanceOf(ArtefactException.class);
    }

    @Test
    void digestOfTheWholeMustFitTheFiles() {
        assertThatThrownBy(() -> cache(100)
                        .fetch(new ModelArtefact(
                                ModelFormat.GGUF_Q8_0, store.toUri().toString(), "0".repeat(64), List.of(WEIGHTS))))
                .isInstanceOf(ArtefactException.class)
                .hasMessageContaining("huella del conjunto");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../fuera.gguf", "/etc/passwd", "a/../b.gguf", "a\\b.gguf", "", "./model.gguf"})
    void pathOutsideOfTheFolderIsRefused(String path) {
        assertThatThrownBy(() -> cache(100).fetch(artefact(new ResultFile(path, WEIGHTS.sha256(), 5))))
                .isInstanceOf(ArtefactException.class)
                .hasMessageContaining("fuera de su carpeta");
    }

    @Test
    void folderOutsideOfTheRootsIsRefused() throws IOException {
        Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("model.gguf"), "pesos");

        for (String uri :
                List.of(elsewhere.toUri().toString(), root.toUri() + "../elsewhere/", "http://example.org/")) {
            assertThatThrownBy(() -> cache(100).fetch(artefactAt(uri, WEIGHTS)))
                    .as(uri)
                    .isInstanceOf(ArtefactException.class);
        }
    }

    @Test
    void linksBelowTheRootAreNotFollowed() throws IOException {
        Path secret = Files.writeString(temp.resolve("secret"), "pesos");
        Files.delete(store.resolve("model.gguf"));
        Files.createSymbolicLink(store.resolve("model.gguf"), secret);
        Path linked = Files.createSymbolicLink(root.resolve("linked"), temp);
        Files.writeString(temp.resolve("model.gguf"), "pesos");

        assertThatThrownBy(() -> cache(100).fetch(artefact(WEIGHTS)))
                .isInstanceOf(ArtefactException.class)
                .hasMessageContaining("enlace");
        assertThatThrownBy(() -> cache(100).fetch(artefactAt(linked.toUri() + "/", WEIGHTS)))
                .isInstanceOf(ArtefactException.class);
    }

    @Test
    void otherCopiesAreDeletedAndNothingElse() throws Exception {
        ArtefactCache cache = cache(100);
        cache.fetch(artefact(WEIGHTS, CARD));
        Files.createDirectories(temp.resolve("cache").resolve("f".repeat(64)).resolve("a"));
        Files.createDirectories(temp.resolve("cache").resolve(".part-" + "e".repeat(64)));
        Files.createDirectories(temp.resolve("cache/mine"));

        cache.keepOnly(Set.of(DIGEST));

        assertThat(names()).containsExactlyInAnyOrder(DIGEST, "mine");
    }

    private static InputStream cut(byte[] all) {
        return new FilterInputStream(new ByteArrayInputStream(all)) {
            private boolean given;

            @Override
            public int read(byte[] target, int from, int length) throws IOException {
                if (given) {
                    throw new IOException("connection reset");
                }
                given = true;
                return super.read(target, from, 3);
            }
        };
    }

    private ArtefactCache cache(long limit) {
        return new ArtefactCache(temp.resolve("cache"), limit, Map.of("file", new FolderSource(List.of(root))));
    }

    private ArtefactCache cache(Map<String, ArtefactSource> sources) {
        return new ArtefactCache(temp.resolve("cache"), 100, sources);
    }

    private ModelArtefact artefact(ResultFile... files) {
        return artefactAt(store.toUri().toString(), files);
    }

    private static ModelArtefact artefactAt(String uri, ResultFile... files) {
        String sums = Stream.of(files)
                .sorted(java.util.Comparator.comparing(ResultFile::path))
                .map(file -> file.sha256() + "  " + file.path() + "\n")
                .reduce("", String::concat);
        return new ModelArtefact(ModelFormat.GGUF_Q8_0, uri, Sha256.of(sums), List.of(files));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> content = Files.list(temp.resolve("cache"))) {
            return content.map(path -> path.getFileName().toString()).toList();
        }
    }

    private List<Path> files(String name) throws IOException {
        try (Stream<Path> content = Files.walk(temp.resolve("cache"))) {
            return content.filter(path -> path.endsWith(name)).toList();
        }
    }
}
