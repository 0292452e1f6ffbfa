package dev.escrutinio.contracts.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// Indices are CRC-32C of the grams without the sign bit, computed by another program.
class TrigramsTest {

    @Test
    void gramsOfAWordArePaddedAndCounted() {
        // _ba ban ana nan ana na_
        assertThat(Trigrams.of("banana"))
                .isEqualTo(Map.of(796262668, 1f, 1470765966, 1f, 82767140, 2f, 1898283345, 1f, 866995171, 1f));
    }

    @Test
    void gramsDoNotCrossWords() {
        // _vo vox ox_ · _a_
        assertThat(Trigrams.of("Vox (A)"))
                .isEqualTo(Map.of(1916874358, 1f, 2079485971, 1f, 664761299, 1f, 118120195, 1f));
    }

    @Test
    void caseAndAccentsDoNotCount() {
        assertThat(Trigrams.of("Ávila")).isEqualTo(Trigrams.of("AVILA"));
        assertThat(Trigrams.fold("  L'Hospitalet de   Llobregat, ¡Niño!")).isEqualTo("l hospitalet de llobregat nino");
    }

    @Test
    void nothingComesOfNothing() {
        assertThat(Trigrams.of("")).isEmpty();
        assertThat(Trigrams.of(" ¿—? ")).isEmpty();
    }
}
