package dev.escrutinio.language.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A word that nobody understands is never passed over, but the question without it is offered.
class NearestQuestionTest {

    private static final String GENERAL = "Resultados de las elecciones generales de ";

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
        assertThat(nearest(question)).startsWith(GENERAL);
    }

    private static String nearest(String question) {
        Reading reading = reader.read(question);
        assertThat(reading).isInstanceOf(Reading.NotUnderstood.class);
        return ((Reading.NotUnderstood) reading).reason().nearestQuestion();
    }
}
