package dev.escrutinio.index.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ElectionNamesTest {

    @Test
    void electionHasTheNamesThatPeopleUse() {
        assertThat(ElectionNames.of(LocalDate.of(2019, 4, 28)))
                .startsWith("abril de 2019")
                .contains("28-A", "28A", "28 de abril de 2019", "elecciones generales de abril de 2019");
    }
}
