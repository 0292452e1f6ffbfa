package dev.escrutinio.language.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {

    @Test
    void pointsInsideNumbersAndInitialsEndNothing() {
        assertThat(split("El P. P. obtuvo 2.283 votos. Después bajó."))
                .containsExactly("El P. P. obtuvo 2.283 votos.", "Después bajó.");
    }

    @Test
    void linesAreHeadingsUnlessTheNextOneGoesOn() {
        assertThat(split("Resultados en Getxo\nPP 20 %\nobtuvo eso"))
                .containsExactly("Resultados en Getxo", "PP 20 %\nobtuvo eso");
    }

    @Test
    void endlessSentencesAreCutWithoutLosingAnything() {
        String text = "a ".repeat(5_000).strip();
        List<String> parts = split(text);
        assertThat(parts).hasSizeGreaterThan(4).allMatch(part -> part.length() <= 2_000);
        assertThat(String.join(" ", parts)).isEqualTo(text);
    }

    private static List<String> split(String text) {
        return SentenceSplitter.sentences(text).stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }
}
