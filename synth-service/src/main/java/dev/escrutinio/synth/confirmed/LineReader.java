package dev.escrutinio.synth.confirmed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.escrutinio.contracts.plan.Plan;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads lines of feedback, strict about every part that is used: they are text from outside.
final class LineReader {

    /// As many characters as the gateway keeps of a question.
    private static final int LONGEST_QUESTION = 1_000;

    private static final int LONGEST_LINE = 16 * 1024;
    private static final int DEEPEST = 26;
    private static final Pattern SPACES = Pattern.compile(" +");

    /// What would end the question's line in a prompt, or hide a part of it: controls, formats, separators of lines,
    /// and what is no character.
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cn}\\p{Cs}]");

    private static final String SCHEMAS = "https://escrutinio.dev/schemas/";
    private static final JsonSchema PLAN = JsonSchemaFactory.getInstance(
                    VersionFlag.V202012,
                    builder -> builder.schemaMappers(mappers -> mappers.mapPrefix(SCHEMAS, "classpath:schemas/")))
            .getSchema(SchemaLocation.of(SCHEMAS + "plan.v1.schema.json"));

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private LineReader() {}

    /// Decodes a line.
    static Line read(int number, String text) throws UnusableLineException {
        JsonNode json = tree(text);
        return new Line(
                number,
                sequence(json),
                question(json.get("question")),
                plan("plan", json.get("plan")),
                json.hasNonNull("rejected") ? plan("rejected", json.get("rejected")) : null);
    }

    /// The gateway's number of a line, also of one that is of no use.
    static @Nullable Long sequence(String text) {
        try {
            return sequence(tree(text));
        } catch (UnusableLineException e) {
            return null;
        }
    }

    private static @Nullable Long sequence(JsonNode json) {
        JsonNode sequence = json.get("sequence");
        return sequence != null && sequence.canConvertToLong() && sequence.isIntegralNumber()
                ? Long.valueOf(sequence.longValue())
                : null;
    }

    private static JsonNode tree(String text) throws UnusableLineException {
        if (text.length() > LONGEST_LINE) {
            throw new UnusableLineException("La línea pasa de " + LONGEST_LINE + " caracteres.");
        }
        JsonNode json;
        try {
            json = MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UnusableLineException("La línea no es JSON válido, o repite un campo, o anida demasiado.");
        }
        if (json == null || !json.isObject()) {
            throw new UnusableLineException("La línea no es un objeto JSON.");
        }
        return json;
    }

    private static String question(@Nullable JsonNode json) throws UnusableLineException {
        if (json == null || !json.isTextual() || json.textValue().isBlank()) {
            throw new UnusableLineException("Falta la pregunta («question»).");
        }
        String question = json.textValue();
        if (HIDDEN.matcher(question).find()) {
            throw new UnusableLineException("La pregunta lleva caracteres de control o invisibles.");
        }
        if (question.length() > LONGEST_QUESTION) {
            throw new UnusableLineException(
                    "La pregunta tiene " + question.length() + " caracteres y el máximo es " + LONGEST_QUESTION + ".");
        }
        return SPACES.matcher(question).replaceAll(" ").strip();
    }

    private static Plan plan(String field, @Nullable JsonNode json) throws UnusableLineException {
        if (json == null || json.isNull()) {
            throw new UnusableLineException("Falta «" + field + "», el plan de la pregunta.");
        }
        if (!PLAN.validate(json).isEmpty()) {
            throw new UnusableLineException("«" + field + "» no es un plan completo según plan.v1.");
        }
        try {
            return MAPPER.treeToValue(json, Plan.class);
        } catch (JsonProcessingException e) {
            throw new UnusableLineException("«" + field + "» no es un plan que se entienda.");
        }
    }
}
