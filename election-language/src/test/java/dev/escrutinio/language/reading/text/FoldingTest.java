package dev.escrutinio.language.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FoldingTest {

    @Test
    void everyLetterLosesItsCaseAndItsMarks() {
        for (char letter = 1; letter < 0x800; letter++) {
            String text = "a" + letter + "z";
            String expected = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                    .replaceAll("\\p{M}+", "");

            assertThat(Folding.fold(text)).as("U+%04X", (int) letter).isEqualTo(expected);
        }
    }

    @Test
    void marksThatStandApartGoToo() {
        assertThat(Folding.fold("A\u0301guilas")).isEqualTo("aguilas");
        assertThat(Folding.fold("Águilas · 10 %")).isEqualTo("aguilas · 10 %");
    }
}
