package dev.escrutinio.gateway.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.escrutinio.contracts.answer.Answer;
import dev.escrutinio.contracts.answer.Option;
import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.edge.wire.Json;
import dev.escrutinio.gateway.testing.ScriptedBrain;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerContractTest {
    private static final String SCHEMAS = "https://escrutinio.dev/schemas/";
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(
                    VersionFlag.V202012,
                    builder -> builder.schemaMappers(mappers -> mappers.mapPrefix(SCHEMAS, "classpath:schemas/")))
            .getSchema(SchemaLocation.of(SCHEMAS + "answer.v1.schema.json"));

    private final ScriptedBrain brain = ScriptedBrain.honest();
    private final PlanAnswering answering = new PlanAnswering(new AnswerMeasures(new SimpleMeterRegistry()));

    @Test
    void answeredPlanFitsTheSchema() {
        assertFits(answering.answer(brain, ScriptedBrain.plan("47085"), Given.PLAN_ONLY));
    }

    @Test
    void answerFromDemoDataFitsTheSchema() {
        assertFits(answering.answer(ScriptedBrain.withDemoData(), ScriptedBrain.plan("47085"), Given.PLAN_ONLY));
    }

    @Test
    void planThatCannotBeComputedFitsTheSchema() {
        assertFits(answering.answer(brain, ScriptedBrain.plan("99999"), Given.PLAN_ONLY));
    }

    @Test
    void optionsFitTheSchema() {
        Option option = answering.option(brain, "Moya (Cuenca)", "Vox en Moya (Cuenca)", ScriptedBrain.plan("16135"));
        Reason reason = new Reason("ambiguous_place", "¿Qué Moya?", List.of("Moya"), null);
        assertFits(Answers.clarification(brain, "Vox en Moya", reason, List.of(option)));
    }

    @Test
    void schemaRefusesSomethingElse() {
        assertThat(SCHEMA.validate("{\"status\":\"answered\"}", InputFormat.JSON))
                .isNotEmpty();
    }

    private static void assertFits(Answer answer) {
        String json = new String(Json.bytes(answer), StandardCharsets.UTF_8);
        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    }
}
