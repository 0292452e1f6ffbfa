package dev.escrutinio.trainer.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutomaticRunsTest {

    @ParameterizedTest
    @CsvSource({
        "*,prueba,true",
        "prueba,prueba,true",
        "prueba,prueba-2,false",
        "prueba-*,prueba-2,true",
        "prueba-*,otra-prueba-2,false",
        "*-2,prueba-2,true",
        "a.b*,axb,false"
    })
    void starStandsForAnything(String pattern, String name, boolean expected) {
        assertThat(AutomaticRuns.matches(pattern, name)).isEqualTo(expected);
    }

    @Test
    void sameDatasetAndRecipeAreTheSameRun() {
        RunOrder order = new RunOrder("d1", "smoke", null, null);
        assertThat(AutomaticRuns.id(order))
                .isEqualTo(AutomaticRuns.id(new RunOrder("d1", "smoke", null, null)))
                .isNotEqualTo(AutomaticRuns.id(new RunOrder("d1", "gemma-2-9b", null, null)))
                .matches("run-[0-9a-f]{12}");
    }
}
