package dev.escrutinio.gateway.plans;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.gateway.testing.ScriptedBrain;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberGuardTest {
    private final NumberGuard guard =
            new NumberGuard(List.of(ScriptedBrain.FIGURE), "noviembre de 2019", () -> List.of("10 de noviembre"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13,74 %",
                "13,7 %",
                "14 %",
                "1.723 votos de 12.540",
                "−13,74",
                "el 10 de noviembre de 2019",
                "media 13,75"
            })
    void computedAndAskedNumbersPass(String text) {
        assertThat(guard.unaccounted(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"13,75001 %", "13,73 %", "1.724 votos", "2016", "1,374", "137,4", "13.740"})
    void otherNumbersAreFound(String text) {
        assertThat(guard.unaccounted(text)).hasSize(1);
    }

    @Test
    void numbersAreNamedAsWritten() {
        assertThat(guard.unaccounted("Pasó del 13,74 % al 16,18 % en 2.023 mesas."))
                .containsExactly("16,18", "2.023");
    }
}
