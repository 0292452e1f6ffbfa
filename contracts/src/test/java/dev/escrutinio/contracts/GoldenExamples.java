package dev.escrutinio.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The golden messages of one schema, beside the schema itself.
///
/// @param name schema's name, e.g. `plan.v1`
record GoldenExamples(String name) {

    private static final String SCHEMAS = "https://escrutinio.dev/schemas/";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            builder -> builder.schemaMappers(mappers -> mappers.mapPrefix(SCHEMAS, "classpath:schemas/")));

    List<Path> valid() {
        return files("valid");
    }

    List<Path> invalid() {
        return files("invalid");
    }

    /// What the schema finds wrong with a message; empty for a good one.
    List<String> faults(JsonNode message) {
        JsonSchema schema = FACTORY.getSchema(SchemaLocation.of(SCHEMAS + name + ".schema.json"));
        return schema.validate(message).stream().map(Objects::toString).toList();
    }

    static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /// The message decoded into its record and encoded again.
    static JsonNode roundTrip(JsonNode message, Class<?> type) throws IOException {
        Object decoded = JSON.readerFor(type).readValue(message);
        return JSON.readTree(JSON.writeValueAsString(decoded));
    }

    private List<Path> files(String kind) {
        String folder = "/examples/" + name + "/" + kind;
        try (Stream<Path> files = Files.list(Path.of(
                Objects.requireNonNull(getClass().getResource(folder), folder).toURI()))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
