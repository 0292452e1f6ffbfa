package dev.escrutinio.gateway.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
    @ParameterizedTest
    @CsvSource({
        "torrelabega, torrelavega, 1",
        "ponferada, ponferrada, 1",
        "vaaldolid, valladolid, 2",
        "zamroa, zamora, 1",
        "a, '', 1",
        "cuenca, cuenca, 0",
        "moya, soria, 3"
    })
    void lettersTypedWrongAreCounted(String written, String meant, int distance) {
        assertThat(EditDistance.between(written, meant)).isEqualTo(distance);
        assertThat(EditDistance.between(meant, written)).isEqualTo(distance);
    }
}
