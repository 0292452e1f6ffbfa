package dev.escrutinio.language.reading;

import static dev.escrutinio.language.reading.SmallCountry.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a share is taken of, whatever leads to it; bounds told behind their numbers; parts of sums and dates that
/// contradict themselves, which are no question of the data's.
class BasesAndBoundsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sobre el total de personas con derecho a voto en Getafe, ¿qué tanto por ciento representó el PP en 2016?",
                "En relación con los inscritos en el censo, ¿qué porcentaje obtuvo el PP en Getafe en 2016?",
                "Del total de personas que podían votar en Getafe, ¿qué porcentaje votó al PP en 2016?",
                "% PP Getafe 2016 respecto a los llamados a las urnas",
                "Getafe, 2016: ¿qué porcentaje de los electores inscritos votó al PP?"
            })
    void shareOfThoseWhoMayVote(String question) {
        assertThat(((Query) plan(question)).measures())
                .containsExactly(new Measure("vote_share", "pp", Base.CENSUS, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Qué porcentaje de los habitantes de Getafe votó al PP en 2016?",
                "% del PP sobre el padrón de Getafe en 2016",
                "¿Qué porcentaje de los votos de PP y Vox juntos fue para Vox en Getafe en 2016?",
                "¿Qué porcentaje de la suma de PP y PSOE corresponde al PP en Getafe en 2016?",
                "¿Qué porcentaje supone el voto del PSOE respecto al del PP en Getafe en 2016?",
                "participación en Getafe el 10N de 2016"
            })
    void noOtherShareOrDateIsToldInstead(String question) {
        assertThat(SmallCountry.reader().read(question)).isNotInstanceOf(Reading.Understood.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "¿En cuántos municipios de Valladolid sacó el PP un 20 % o más en 2016?|AT_LEAST",
                "¿En cuántos municipios de Valladolid sacó el PP un 20 % o menos en 2016?|AT_MOST",
                "¿En cuántos municipios de Valladolid sacó el PP un 20 % como mínimo en 2016?|AT_LEAST",
                "¿En cuántos municipios de Valladolid sacó el PP un 20 % como máximo en 2016?|AT_MOST"
            })
    void boundBehindItsNumber(String question, Comparator comparator) {
        Condition bound = new Condition.Compares(Measure.of("vote_share", "pp"), null, false, comparator, 20, null);
        assertThat(((Places.Within) ((Query) plan(question)).places()).where()).containsExactly(bound);
    }
}
