package dev.escrutinio.language.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpanishTest {

    @Test
    void onlyTheArticleInLowerCaseContracts() {
        assertThat(Spanish.of("el PSOE")).isEqualTo("del PSOE");
        assertThat(Spanish.of("El Ejido")).isEqualTo("de El Ejido");
        assertThat(Spanish.of("la CUP")).isEqualTo("de la CUP");
        assertThat(Spanish.to("el 19,99 %")).isEqualTo("al 19,99 %");
    }

    @Test
    void andChangesBeforeTheSoundOfI() {
        assertThat(Spanish.list(List.of("PSOE", "IU"))).isEqualTo("PSOE e IU");
        assertThat(Spanish.list(List.of("Vigo", "Hierro"))).isEqualTo("Vigo y Hierro");
        assertThat(Spanish.list(List.of("a", "b", "Ibiza"))).isEqualTo("a, b e Ibiza");
    }

    @Test
    void ordinalsBeforeANoun() {
        assertThat(Spanish.ordinalBefore(1)).isEqualTo("primer");
        assertThat(Spanish.ordinalBefore(2)).isEqualTo("segundo");
        assertThat(Spanish.ordinalBefore(3)).isEqualTo("tercer");
        assertThat(Spanish.ordinal(2)).isEqualTo("segunda");
    }

    @Test
    void sentenceEndsOnce() {
        assertThat(Spanish.sentence("hola")).isEqualTo("Hola.");
        assertThat(Spanish.sentence("Hola.")).isEqualTo("Hola.");
    }
}
