package dev.escrutinio.system.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rules that the recipes of images keep. No image was built: neither a base nor an engine is at hand here.
class ImageRecipeTest {

    private static final String JAVA = "deploy/images/Dockerfile";
    private static final String TRAINING = "training/Dockerfile";
    /// So many different digits at least are in a real digest.
    private static final int SOME = 8;
    private static final Pattern DIGEST = Pattern.compile("@sha256:([0-9a-f]{64})$");

    @ParameterizedTest
    @ValueSource(strings = {JAVA, TRAINING})
    void baseIsAnArgumentWithoutADefault(String dockerfile) {
        List<String> lines = ImageRecipe.lines(dockerfile);
        List<String> bases = lines.stream()
                .takeWhile(line -> !line.startsWith("FROM"))
                .map(line -> line.replaceFirst("^ARG ([A-Z]+)$", "\\${$1}"))
                .toList();
        assertThat(bases).isNotEmpty().allMatch(base -> base.startsWith("${"));
        List<String> stages = lines.stream()
                .filter(line -> line.contains(" AS "))
                .map(line -> line.substring(line.indexOf(" AS ") + " AS ".length()))
                .toList();
        assertThat(lines.stream().filter(line -> line.startsWith("FROM")).map(line -> line.split(" ")[1]))
                .allMatch(from -> bases.contains(from) || stages.contains(from));
    }

    @Test
    void everyBaseIsNamedByADigestOfItsOwn() {
        List<String> digests = Sources.text("deploy/images/bases")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(DIGEST::matcher)
                .map(digest -> digest.find() ? digest.group(1) : "none")
                .toList();
        assertThat(digests).hasSize(3).doesNotHaveDuplicates().doesNotContain("none");
        assertThat(digests).noneMatch(digest -> digest.chars().distinct().count() < SOME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"row-loader", "service", "trainer-service"})
    void javaImagesRunAsNobodyAndOnlyCopy(String target) {
        runsAsNobody(ImageRecipe.read(JAVA, target));
        assertThat(ImageRecipe.read(JAVA, target).all("RUN")).isEmpty();
    }

    @Test
    void theTrainingRunsAsNobody() {
        runsAsNobody(ImageRecipe.read(TRAINING, ""));
    }

    private static void runsAsNobody(ImageRecipe recipe) {
        assertThat(recipe.all("USER")).last().isEqualTo("65532:65532");
        assertThat(recipe.all("WORKDIR")).allMatch(folder -> folder.startsWith("/"));
        assertThat(recipe.all("ADD")).isEmpty();
        assertThat(recipe.all("ENTRYPOINT")).last().asString().startsWith("[\"");
        assertThat(recipe.all("ENV")).noneMatch(line -> line.matches("(?i).*(password|secret|token|key)=.*"));
    }

    @Test
    void librariesAreALayerBelowTheApplication() {
        assertThat(ImageRecipe.read(JAVA, "service").all("COPY"))
                .extracting(copy -> copy.split(" ")[1])
                .containsExactly("./", "lib/", "quarkus/", "app/", "./");
        assertThat(ImageRecipe.read(TRAINING, "").all("COPY").getFirst()).contains("--from=packages");
    }

    @Test
    void pythonPackagesAreTakenByTheirDigests() {
        assertThat(ImageRecipe.lines(TRAINING).stream().filter(line -> line.startsWith("RUN") && line.contains("pip")))
                .hasSize(1)
                .allMatch(line -> line.contains("--require-hashes") && line.contains("requirements.lock"));
    }

    /// The one other step that runs something, run here: it takes the library out of the jar that the gateway's image
    /// has, and no other one.
    @Test
    void exportsAreComparedByTheGatewaysOwnEngine(@TempDir Path image) throws Exception {
        Path python = Sources.ROOT.resolve("training/.venv/bin/python");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isExecutable(python), "no training/.venv");
        List<String> steps = ImageRecipe.read(TRAINING, "packages").all("RUN");
        String step = steps.getLast()
                .replace("/tmp/", image + "/tmp/")
                .replace("/opt/", image + "/opt/")
                .replace("python3.11", python.toString());
        Path library =
                Files.createDirectories(image.resolve("opt/packages/lib")).resolve("libjllama.so");
        Path jar = Files.createDirectories(image.resolve("tmp")).resolve("llama.jar");

        new ImageRecipe(List.of("COPY model-runner/target/lib/llama-*.jar " + jar)).unpack(image, Map.of());
        assertThat(steps).hasSize(2);
        assertThat(ended(step)).isZero();
        assertThat(Sources.text("training/src/finetune/llama_library.py")).contains('"' + sha256(library) + '"');

        alter(jar);
        assertThat(ended(step)).isPositive();
    }

    private static int ended(String step) throws Exception {
        return new ProcessBuilder("bash", "-c", step).inheritIO().start().waitFor();
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    /// Puts another library into a jar.
    private static void alter(Path jar) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            Files.writeString(inside.getPath("de/kherud/llama/Linux/x86_64/libjllama.so"), "another");
        }
    }

    @Test
    void everythingCopiedIsInTheContext() {
        for (String dockerfile : List.of(JAVA, TRAINING)) {
            List<String> let = ImageRecipe.lines(dockerfile + ".dockerignore").stream()
                    .filter(line -> line.startsWith("!"))
                    .map(line -> line.substring(1).replace(".", "\\.").replace("*", "[^/]*"))
                    .toList();
            assertThat(ImageRecipe.lines(dockerfile).stream()
                            .filter(line -> line.startsWith("COPY ") && !line.contains("--from"))
                            .map(line -> line.split(" ")[1].replace("${SERVICE}", "qa-gateway")))
                    .as(dockerfile)
                    .allMatch(path -> let.stream()
                            .anyMatch(pattern -> path.matches(pattern + ".*") || (path + "x.py").matches(pattern)));
        }
    }

    @Test
    void buildNamesEveryBaseByItsDigest() throws Exception {
        Process build = new ProcessBuilder("bash", "deploy/images/build", "registry.example/escrutinio", "--dry-run")
                .directory(Sources.ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(build.waitFor()).as(said).isZero();
        assertThat(said.lines()).hasSize(6).allMatch(line -> line.contains("buildx build"));
        assertThat(Sources.text("deploy/images/bases").lines().filter(line -> !line.startsWith("#")))
                .allMatch(said::contains);
    }

    @Test
    void trainingStartsFromTheUnpackedImage(@TempDir Path workdir) throws Exception {
        Path python = Sources.ROOT.resolve("training/.venv/bin/python");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isExecutable(python), "no training/.venv");
        ImageRecipe recipe = ImageRecipe.read(TRAINING, "");
        new ImageRecipe(recipe.instructions().stream()
                        .filter(line -> !line.contains("--from"))
                        .toList())
                .unpack(workdir, Map.of());

        Process training = program(workdir, python, recipe.entryPoint(), "missing.json");
        String said = new String(training.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(training.waitFor()).as(said).isEqualTo(2);
        assertThat(said).contains("missing.json");
        assertThat(workdir.resolve("finetune/schemas/training-request.v1.schema.json"))
                .exists();
    }

    private static Process program(Path workdir, Path python, List<String> entryPoint, String argument)
            throws IOException {
        List<String> line = new java.util.ArrayList<>(entryPoint);
        assertThat(line.getFirst()).isEqualTo("python");
        line.set(0, python.toString());
        line.add(argument);
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(workdir.toFile()).redirectErrorStream(true);
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        return builder.start();
    }
}
