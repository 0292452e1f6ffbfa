package dev.escrutinio.system.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What Kubernetes and definitions of custom resources say of objects, as the files that kubeconform looks for. A field
/// that they do not name is an error.
///
/// @param folder takes a file a kind
record JsonSchemas(Path folder) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern REFERENCE = Pattern.compile("\"#/definitions/([^\"]+)\"");
    private static final String QUANTITY = "io.k8s.apimachinery.pkg.api.resource.Quantity";
    private static final List<String> NUMBER_OR_TEXT = List.of("string", "number");

    /// @param openApi of the API server, version 2
    void ofKubernetes(Path openApi) throws IOException {
        JsonNode definitions = JSON.readTree(openApi.toFile()).get("definitions");
        strict(definitions);
        ((ObjectNode) definitions).set(QUANTITY, JSON.valueToTree(Map.of("type", NUMBER_OR_TEXT)));
        for (Map.Entry<String, JsonNode> definition : definitions.properties()) {
            JsonNode kinds = definition.getValue().path("x-kubernetes-group-version-kind");
            if (kinds.size() == 1) {
                Map<String, JsonNode> used = new TreeMap<>();
                collect(definition.getKey(), definitions, used);
                JsonNode kind = kinds.get(0);
                write(
                        kind.get("group").asText(),
                        kind.get("version").asText(),
                        kind.get("kind").asText(),
                        JSON.valueToTree(Map.of("$ref", "#/definitions/" + definition.getKey(), "definitions", used)));
            }
        }
    }

    private static void collect(String name, JsonNode definitions, Map<String, JsonNode> used) {
        if (used.putIfAbsent(name, definitions.get(name)) == null) {
            REFERENCE
                    .matcher(definitions.get(name).toString())
                    .results()
                    .forEach(reference -> collect(reference.group(1), definitions, used));
        }
    }

    /// @param definitions folder of custom resource definitions
    void ofCustomResources(Path definitions) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(definitions, "*.yaml")) {
            for (Path file : files) {
                for (JsonNode definition : Sources.yaml(file)) {
                    JsonNode spec = definition.get("spec");
                    for (JsonNode version : spec.get("versions")) {
                        JsonNode schema = version.at("/schema/openAPIV3Schema");
                        strict(schema);
                        if (schema.path("properties") instanceof ObjectNode properties) {
                            properties.set("metadata", JSON.valueToTree(Map.of("type", "object")));
                        }
                        write(
                                spec.get("group").asText(),
                                version.get("name").asText(),
                                spec.at("/names/kind").asText(),
                                schema);
                    }
                }
            }
        }
    }

    private static void strict(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            if (object.path("properties").isObject()
                    && !object.has("additionalProperties")
                    && !object.path("x-kubernetes-preserve-unknown-fields").asBoolean()) {
                object.put("additionalProperties", false);
            }
            if (object.path("format").asText().equals("int-or-string")
                    || object.path("x-kubernetes-int-or-string").asBoolean()) {
                object.remove(List.of("format", "pattern", "anyOf"));
                object.set("type", JSON.valueToTree(NUMBER_OR_TEXT));
            }
        }
        schema.forEach(JsonSchemas::strict);
    }

    private void write(String group, String version, String kind, JsonNode schema) throws IOException {
        String area = group.isEmpty() ? "" : group.split("\\.")[0] + "-";
        Path file = folder.resolve(kind.toLowerCase(Locale.ROOT) + "-" + area + version + ".json");
        Files.writeString(file, schema.toString());
    }
}
