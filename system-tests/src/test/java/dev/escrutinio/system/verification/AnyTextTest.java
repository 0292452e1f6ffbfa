package dev.escrutinio.system.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.escrutinio.language.verification.Claim;
import dev.escrutinio.language.verification.TextVerifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// No text makes the verifier throw, and its claims always lie in the text: soups of words, numbers and marks, pieces
/// of
/// sensible texts, any characters.
class AnyTextTest {

    private static final int TEXTS = Integer.getInteger("escrutinio.anytexts", 400);
    private static final List<String> WORDS = List.of(
            "el PP",
            "PSOE",
            "Vox",
            "Sumar",
            "Burgos",
            "la provincia de",
            "España",
            "Jun",
            "Voto",
            "en",
            "de",
            "al",
            "a",
            "del",
            "abril",
            "2019",
            "noviembre de 2019",
            "el 10N",
            "23J",
            "30 de",
            "31/2/2016",
            "subió",
            "bajó",
            "ganó",
            "perdió",
            "dobló",
            "la mitad",
            "un tercio",
            "uno de cada",
            "dos de cada cero",
            "tres",
            "cien",
            "mil",
            "millones",
            "%",
            "puntos",
            "votos",
            "escaños",
            "más",
            "menos",
            "que",
            "casi",
            "más de",
            "no",
            "respectivamente",
            "y",
            "o",
            ",",
            ";",
            ":",
            "(",
            ")",
            ".",
            "\n",
            "|",
            "\t",
            "-",
            "—",
            "…",
            "«",
            "»",
            "12,34",
            "1.234",
            "1.2.3",
            "12,3456",
            "0",
            "-5",
            "99999999999999999999",
            "1,",
            ",5",
            "municipios",
            "con mayor participación",
            "fue",
            "fueron",
            "para",
            "frente a",
            "respecto a",
            "desde",
            "hasta",
            "entre",
            "el doble de votos",
            "de cada cien votos",
            "primera fuerza",
            "ganador",
            "El municipio",
            "Los 3 municipios",
            "correlación",
            "mediana",
            "(n = 3)",
            "por su perfil",
            "donde",
            "🗳",
            "ﬁ",
            "İ",
            "ß",
            "e\u0301",
            "\u200b",
            "\ud800");

    @Test
    void soupsOfWords() {
        Random random = new Random(20_191_110L);
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int words = random.nextInt(40); words >= 0; words--) {
                text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(9) == 0 ? "" : " ");
            }
            verify(text.toString());
        }
    }

    @Test
    void piecesOfSentences() {
        Random random = new Random(7);
        Generator generator = new Generator(RealData.facts(), 7);
        for (int i = 0; i < TEXTS; i++) {
            String text = generator.right().text() + " " + generator.right().text();
            int from = random.nextInt(text.length());
            int to = from + random.nextInt(text.length() - from);
            verify(text.substring(from, to) + text.substring(0, from));
        }
    }

    @Test
    void anyCharacters() {
        Random random = new Random(11);
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(80); length >= 0; length--) {
                text.append((char) random.nextInt(random.nextBoolean() ? 128 : 65_536));
            }
            verify(text.toString());
        }
    }

    @Test
    void longTexts() {
        List<String> long_ = new ArrayList<>(List.of(
                "12 ".repeat(4_000),
                "1,5 % ".repeat(3_000),
                "(".repeat(TextVerifier.LONGEST),
                "a".repeat(TextVerifier.LONGEST),
                "el PP y ".repeat(2_400),
                "\n".repeat(TextVerifier.LONGEST),
                "PP | 12 | 3,4 %\n".repeat(1_200),
                "El PP obtuvo 12 votos en Burgos en abril de 2019 y ".repeat(390),
                "Vox superó al ".repeat(1_400)));
        long_.forEach(AnyTextTest::verify);
    }

    private static void verify(String text) {
        assertThatCode(() -> {
                    for (Claim claim : RealData.verifier().verify(text)) {
                        assertThat(text.substring(claim.start(), claim.end())).isEqualTo(claim.text());
                    }
                })
                .as(text.substring(0, Math.min(300, text.length())))
                .doesNotThrowAnyException();
    }
}
