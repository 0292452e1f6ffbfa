package dev.escrutinio.language.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No text, however odd, makes the reader throw.
class AnyTextTest {

    private static final List<String> WORDS = List.of(
            "¿",
            "?",
            "(",
            ")",
            ",",
            ":",
            ".",
            "-",
            "/",
            "+",
            "%",
            "«",
            "el",
            "de",
            "en",
            "y",
            "o",
            "a",
            "que",
            "más",
            "menos",
            "no",
            "entre",
            "desde",
            "hasta",
            "10",
            "10N",
            "2016",
            "2019",
            "2027",
            "50.000",
            "3,5",
            "26/6/2016",
            "0000000000",
            "99999999999999999999",
            "noviembre",
            "últimas",
            "anteriores",
            "cada",
            "elección",
            "PP",
            "PSOE",
            "Vox",
            "su",
            "partido",
            "Getafe",
            "Valladolid",
            "Moya",
            "Cuenca",
            "Madrid",
            "capital",
            "capitales",
            "provincia",
            "municipios",
            "municipio",
            "secciones",
            "sección",
            "distrito",
            "votos",
            "porcentaje",
            "participación",
            "escaños",
            "diputados",
            "renta",
            "por",
            "persona",
            "puntos",
            "mayor",
            "peor",
            "primera",
            "segundo",
            "ganó",
            "quién",
            "dónde",
            "cuántos",
            "subió",
            "bajó",
            "superó",
            "llegó",
            "al",
            "mitad",
            "diferencia",
            "ventaja",
            "correlación",
            "mediana",
            "desviación",
            "reparto",
            "barrera",
            "parecidos",
            "sumando",
            "conjunto",
            "habitantes",
            "cera",
            "censo",
            "pasaron",
            "ganador",
            "incluidas",
            "xyzzy");

    private static QuestionReader reader;

    @BeforeAll
    static void build() {
        reader = SmallCountry.reader();
    }

    @Test
    void shuffledWordsAreReadOrRefused() {
        Random random = new Random(20_191_110);
        for (int i = 0; i < 20_000; i++) {
            String text = IntStream.range(0, 1 + random.nextInt(14))
                    .mapToObj(word -> WORDS.get(random.nextInt(WORDS.size())))
                    .collect(Collectors.joining(random.nextInt(9) == 0 ? "" : " "));
            assertThat(reader.read(text)).as(text).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "?", "%%%%", "10", "((((", "\u0000\uD83D\uDE00", "ñ", "…", "1.2.3.4.5", "99/99/9999"})
    void oddTextsAreRefused(String text) {
        assertThat(reader.read(text)).isNotInstanceOf(Reading.Understood.class);
    }

    @Test
    void aVeryLongTextIsRefused() {
        assertThat(reader.read("votos de Vox en Getafe ".repeat(1000))).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void replacementsOutsideTheQuestionAreLeftOut() {
        assertThat(reader.read("votos de Vox en Getafe el 10N", List.of(new Replacement(500, 600, "Leganés"))))
                .isEqualTo(reader.read("votos de Vox en Getafe el 10N"));
    }
}
