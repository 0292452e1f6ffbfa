package dev.escrutinio.language.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Digits as data have them name places and elections; any other number stays a number.
class CodesTest {

    private static QuestionReader reader;

    @BeforeAll
    static void read() {
        reader = SmallCountry.reader();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CUSEC 2806501001, PSOE, 201911, votos | 2806501001 | 2019-11",
                "cusec=2806501001 votos PSOE 2019-11 | 2806501001 | 2019-11",
                "municipio INE 28065, elección 2019-11, % PSOE | 28065 | 2019-11",
                "municipio 28065, participación, 2019-04 | 28065 | 2019-04",
                "votos del PSOE en el municipio con código 28065 en 2016 | 28065 | 2016-06",
                "votos del PSOE en el código de municipio 28065 en 2016 | 28065 | 2016-06",
                "código INE 28065: participación 201606 | 28065 | 2016-06",
                "prov 28, nov-2019: votos PSOE | 28 | 2019-11",
                "provincia 47 votos de PSOE en abril de 2019 | 47 | 2019-04",
                "distrito 2806501 participación en junio de 2016 | 2806501 | 2016-06"
            })
    void digitsNameAPlaceBehindItsLevelOrTheWordForACode(String question, String place, String election) {
        Query query = query(question);
        assertThat(query.places()).isEqualTo(Places.of(place));
        assertThat(query.elections()).containsExactly(election);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "votos del PSOE en el municipio 28999 en 2016",
                "votos del PSOE en la provincia 77 en 2016",
                "sección 2806599999, votos PSOE 2016",
                "participación en el distrito 2806599 en 2016"
            })
    void aCodeOfNoPlaceIsRefused(String question) {
        assertThat(reader.read(question))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.reason().code()).isIn("unknown_place_code", "unknown_section"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "28065 votos PSOE 2016",
                "votos del PSOE en 28065 en junio de 2016",
                "votos del PSOE en Getafe en 201908"
            })
    void aNumberAloneIsNoCode(String question) {
        assertThat(reader.read(question)).isNotInstanceOf(Reading.Understood.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quants vots va obtenir el PSC a Getafe quan nevava?",
                "Que porcentaxe acadou o PSOE en Getafe cando chovía?",
                "How many votes did the PSOE get in Getafe in 2016?",
                "Zenbat boto lortu zuen PSOEk Getafen 2016an?"
            })
    void anotherLanguageIsSaidToBeOne(String question) {
        assertThat(reader.read(question))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo("other_language"));
    }

    private static Query query(String question) {
        Reading reading = reader.read(question);
        assertThat(reading).as(question).isInstanceOf(Reading.Understood.class);
        return (Query) ((Reading.Understood) reading).plan();
    }
}
