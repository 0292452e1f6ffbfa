package dev.escrutinio.gateway.engines.swap;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.List;
import java.util.Objects;

/// The JSON Schemas of the contracts.
final class Schemas {
    private static final String SCHEMAS = "https://escrutinio.dev/schemas/";
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            builder -> builder.schemaMappers(mappers -> mappers.mapPrefix(SCHEMAS, "classpath:schemas/")));

    private Schemas() {}

    /// What a schema, e.g. `model-version.v1`, finds wrong with a message; empty for a good one.
    static List<String> faults(String name, JsonNode message) {
        return FACTORY.getSchema(SchemaLocation.of(SCHEMAS + name + ".schema.json")).validate(message).stream()
                .map(Objects::toString)
                .toList();
    }
}
