package dev.escrutinio.language.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Query;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnseatedVotesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "¿Cuántos votos se quedaron sin escaño en la provincia de Valladolid en junio de 2016? | wasted_votes",
                "¿Cuántos votos de la provincia de Valladolid se quedaron sin escaño en junio de 2016? | wasted_votes",
                "¿Cuántos votos no obtuvieron ningún escaño en Castilla y León en junio de 2016? | wasted_votes",
                "¿Cuántos votos se desperdiciaron en la provincia de Valladolid en junio de 2016? | wasted_votes",
                "¿Qué porcentaje de los votos no obtuvo representación en España en junio de 2016? | wasted_share",
                "¿Qué parte de los votos no logró escaño en Castilla y León en junio de 2016? | wasted_share",
                "Votos a partidos que no obtuvieron representación en España en junio de 2016 | votes_without_seat",
                "Porcentaje de votos a partidos que no lograron escaño en España en junio de 2016 | without_seat_share"
            })
    void votesThatElectedNobody(String question, String measure) {
        Reading reading = SmallCountry.reader().read(question);
        assertThat(reading).isInstanceOf(Reading.Understood.class);
        assertThat(((Query) ((Reading.Understood) reading).plan()).measures()).containsExactly(Measure.of(measure));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Cuántos votos de Vox se quedaron sin escaño en Castilla y León en junio de 2016?",
                "¿Qué partido con más votos se quedó sin escaño en Castilla y León en junio de 2016?",
                "¿Con cuántos votos se quedó sin escaño en Castilla y León en junio de 2016?",
                "¿Cuántos votos no se quedaron sin escaño en Castilla y León en junio de 2016?",
                "¿Cuántos votos en blanco se quedaron sin escaño en Castilla y León en junio de 2016?"
            })
    void othersAreNotThese(String question) {
        assertThat(SmallCountry.reader().read(question)).isNotInstanceOf(Reading.Understood.class);
    }
}
