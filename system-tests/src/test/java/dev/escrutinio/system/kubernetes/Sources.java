package dev.escrutinio.system.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Files of this repository.
final class Sources {

    static final Path ROOT = Path.of(System.getProperty("escrutinio.root", ".."))
            .toAbsolutePath()
            .normalize();
    static final List<String> SERVICES = List.of("qa-gateway", "index-service", "synth-service", "trainer-service");

    private static final YAMLMapper YAML = new YAMLMapper();

    private Sources() {}

    static String text(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The documents of a YAML file.
    static List<JsonNode> yaml(Path file) {
        try {
            return YAML.readerFor(JsonNode.class)
                    .<JsonNode>readValues(file.toFile())
                    .readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }

    static List<JsonNode> yaml(String path) {
        return yaml(ROOT.resolve(path));
    }

    /// Every object under `k8s/`, settings of kustomize and of Qdrant's chart left out.
    static List<JsonNode> objects() {
        try (Stream<Path> files = Files.walk(ROOT.resolve("k8s"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .flatMap(file -> yaml(file).stream())
                    .filter(object -> object.has("kind")
                            && !object.path("apiVersion").asText().startsWith("kustomize"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
