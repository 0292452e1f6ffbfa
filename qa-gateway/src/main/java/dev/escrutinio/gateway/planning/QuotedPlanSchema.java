package dev.escrutinio.gateway.planning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// The JSON Schema of what a model may reply: a plan that names places, parties and elections in words, or a refusal.
///
/// It is `plan.v1` with other names, so that what a plan may be is told in one place.
final class QuotedPlanSchema {
    private static final int LONGEST_NAME = 80;

    /// The schema as JSON.
    static final String TEXT = read().toString();

    private QuotedPlanSchema() {}

    private static JsonNode read() {
        JsonMapper mapper = JsonMapper.builder().build();
        try (InputStream in = QuotedPlanSchema.class.getResourceAsStream("/schemas/plan.v1.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("plan.v1.schema.json is not among the contracts");
            }
            ObjectNode schema = (ObjectNode) mapper.readTree(in);
            schema.remove(List.of("$id", "title"));
            ObjectNode parts = (ObjectNode) schema.get("$defs");
            for (String name : List.of("place", "party", "election")) {
                parts.putObject(name).put("type", "string").put("minLength", 1).put("maxLength", LONGEST_NAME);
            }
            refusal(parts.putObject("refusal"));
            ((ArrayNode) schema.get("oneOf")).addObject().put("$ref", "#/$defs/refusal");
            return schema;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refusal(ObjectNode refusal) {
        refusal.put("type", "object").put("additionalProperties", false);
        ObjectNode properties = refusal.putObject("properties");
        properties.putObject("type").put("const", "refusal");
        properties.putObject("reason").put("type", "string").put("maxLength", LONGEST_NAME);
        refusal.putArray("required").add("type").add("reason");
    }
}
