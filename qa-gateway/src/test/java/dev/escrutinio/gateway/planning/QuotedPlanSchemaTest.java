package dev.escrutinio.gateway.planning;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedPlanSchemaTest {
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(QuotedPlanSchema.TEXT);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"query\",\"elections\":[\"10N\"],\"places\":{\"type\":\"named\",\"codes\":[\"Medina del"
                        + " Campo\"],\"together\":false},\"measures\":[{\"id\":\"votes\",\"party\":\"los populares\"}],"
                        + "\"operation\":{\"type\":\"value\"}}",
                "{\"type\":\"refusal\",\"reason\":\"other_election_kind\"}"
            })
    void planInTheQuestionsWordsIsOne(String reply) {
        assertThat(SCHEMA.validate(reply, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"refusal\"}",
                "{\"type\":\"query\",\"places\":{\"type\":\"named\",\"codes\":[]}}",
                "{\"type\":\"query\",\"places\":{\"type\":\"named\",\"codes\":[\"Getafe\"],\"together\":false},"
                        + "\"operation\":{\"type\":\"sql\"}}",
                "\"Getafe\""
            })
    void anythingElseIsNone(String reply) {
        assertThat(SCHEMA.validate(reply, InputFormat.JSON)).isNotEmpty();
    }
}
