package dev.escrutinio.gateway.engines.swap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.training.Gate;
import dev.escrutinio.gateway.engines.EngineException;
import dev.escrutinio.gateway.engines.Prompt;
import dev.escrutinio.gateway.engines.testing.ScriptedRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanaryTest {
    private static final String PLAN =
            "{\"type\":\"query\",\"elections\":[\"abril de 2019\"],\"places\":{\"type\":\"named\",\"codes\":[\"Torrelavega\"],"
                    + "\"together\":false},\"measures\":[{\"id\":\"votes\",\"party\":\"PSOE\"}],\"operation\":{\"type\":\"value\"}}";

    private final Canary canary = new Canary(Duration.ofSeconds(3));

    @Test
    void versionThatWritesPlansInTheQuestionsWordsPasses() {
        List<Prompt> seen = new ArrayList<>();
        Optional<String> fault = canary.fault(
                new ScriptedRun(prompt -> {
                    seen.add(prompt);
                    return PLAN;
                }),
                Gate.PLAN_ACCURACY);

        assertThat(fault).isEmpty();
        assertThat(seen).hasSizeGreaterThan(1).allSatisfy(prompt -> {
            assertThat(prompt.input()).startsWith("Pregunta: ").contains("\nVocabulario:\n- ");
            assertThat(prompt.limit()).isEqualTo(Duration.ofSeconds(3));
        });
    }

    @Test
    void refusalIsAPlanToo() {
        assertThat(Canary.isPlan("{\"type\":\"refusal\",\"reason\":\"no_data\"}"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "El PSOE obtuvo 3.000 votos.",
                "{\"type\":\"query\"",
                "{\"type\":\"query\",\"operation\":{\"type\":\"guess\"}}",
                "{\"type\":\"query\",\"places\":{\"type\":\"named\",\"codes\":[\"x\"]},\"operation\":{\"type\":\"value\"},\"sql\":\"drop\"}",
                "{\"type\":\"refusal\"}",
                "[]"
            })
    void anythingElseIsNone(String reply) {
        assertThat(Canary.isPlan(reply)).isFalse();
        assertThat(canary.fault(new ScriptedRun(prompt -> reply), Gate.PLAN_ACCURACY))
                .hasValueSatisfying(fault -> assertThat(fault).contains("plan"));
    }

    @Test
    void technicalVersionMaySayAnythingAndNeedNotEnd() {
        assertThat(canary.fault(new ScriptedRun(prompt -> "½§"), Gate.TECHNICAL))
                .isEmpty();
        assertThat(canary.fault(failing(EngineException.Cause.TOO_LONG), Gate.TECHNICAL))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = EngineException.Cause.class,
            names = {"TIMEOUT", "FAILED"})
    void versionThatDoesNotReplyDoesNotPass(EngineException.Cause cause) {
        assertThat(canary.fault(failing(cause), Gate.TECHNICAL)).isPresent();
        assertThat(canary.fault(failing(cause), Gate.PLAN_ACCURACY)).isPresent();
    }

    private static ScriptedRun failing(EngineException.Cause cause) {
        return new ScriptedRun(prompt -> {
            throw new EngineException(cause, "no");
        });
    }
}
