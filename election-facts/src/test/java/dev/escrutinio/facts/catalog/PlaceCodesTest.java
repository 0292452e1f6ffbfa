package dev.escrutinio.facts.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escrutinio.contracts.plan.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceCodesTest {

    @ParameterizedTest
    @CsvSource({
        "ES, NATION",
        "R08, REGION",
        "C47, CERA",
        "47, PROVINCE",
        "47085, MUNICIPALITY",
        "4708501, DISTRICT",
        "4708501001, SECTION"
    })
    void theShapeTellsTheLevel(String code, Level level) {
        assertThat(PlaceCodes.known(code)).isTrue();
        assertThat(PlaceCodes.level(code)).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "E", "R8", "R008", "C", "X08", "4", "470", "4708", "470850", "47o85", "٤٧", "r08", "ES "})
    void otherShapesAreNoCodes(String code) {
        assertThat(PlaceCodes.known(code)).isFalse();
        assertThatThrownBy(() -> PlaceCodes.level(code)).hasMessageContaining(code);
    }
}
