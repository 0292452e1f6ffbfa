package dev.escrutinio.language.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A word that nobody understands is never passed over, but the question without it is offered.
class NearestQuestionTest {

    private static QuestionReader reader;

    @BeforeAll
    static void read() {
        reader = new QuestionReader(SmallCountry.facts());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "¿Cuántos votos chulísimos sacó el PSOE en Getafe en abril de 2019? | ¿Cuántos votos sacó el PSOE en Getafe en abril de 2019?",
                "participación zurda en Leganés el 10N, porfa zutanito | participación en Leganés el 10N, porfa",
                "¿Cuántos votos sacó el PSOE en Getafe en abril de 2019, zutanito? | ¿Cuántos votos sacó el PSOE en Getafe en abril de 2019?"
            })
    void theQuestionWithoutTheWordIsOffered(String question, String nearest) {
        assertThat(nearest(question)).isEqualTo(nearest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "votos del PSOE en Villazutana en abril de 2019",
                "votos del PSOE en Getafe sin zutanos en abril de 2019",
                "zutano mengana perengano fulanito del PSOE en Getafe",
                "zurdas de Getafe"
            })
    void aNameThatIsNotKnownIsNotLeftOut(String question) {
        String nearest = nearest(question);
        assertThat(nearest).isNotEqualTo(question.replaceAll("(en Villa| ?sin )?zutan\\p{L}+ ?", ""));
        assertThat(reader.read(nearest)).isInstanceOf(Reading.Understood.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "votos del PSOE en Villazutana en abril de 2019 | % de voto (sobre votos válidos) del PSOE en el conjunto de España, abril de 2019",
                "encuestas sobre Vox en Getafe | % de voto (sobre votos válidos) de Vox en Getafe, junio de 2027",
                "¿Por qué ganó el PP en Getafe en 2016? | Cambio de % de voto (sobre votos válidos) del PP en Getafe, de noviembre de 2019 a junio de 2027",
                "¿qué candidato encabezaba la lista en Medina del Campo en 2016? | Resultados de todos los partidos en Medina del Campo, junio de 2016",
                "¿Cuántos escaños sacó UCD en 1979? | Resultados de las elecciones generales de junio de 2027 en España",
                "¿cuántas viviendas, bares y coches hay en Getafe? | Renta neta media por persona (€ al año) en Getafe",
                "¿qué opinas? | Resultados de las elecciones generales de junio de 2027 en España"
            })
    void whatIsNamedIsKept(String question, String nearest) {
        assertThat(nearest(question)).isEqualTo(nearest);
    }

    private static String nearest(String question) {
        return switch (reader.read(question)) {
            case Reading.NotUnderstood not -> not.reason().nearestQuestion();
            case Reading.Refused refused -> refused.reason().nearestQuestion();
            default -> throw new AssertionError(question);
        };
    }
}
