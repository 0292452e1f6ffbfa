package dev.escrutinio.language.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Seats under a supposition; what is not supposed is never read as if it were.
class SupposedSeatsTest {

    private static QuestionReader reader;

    @BeforeAll
    static void build() {
        reader = SmallCountry.reader();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Cómo se habrían repartido los escaños si PP y Vox se hubieran presentado juntos en Valladolid en 2016?",
                "si PP y Vox hubieran ido juntos en Valladolid en 2016",
                "¿Cuántos escaños habría sacado el PP si se presentara con Vox en Valladolid en 2016?",
                "¿Cuántos escaños habría ganado el PP en coalición con Vox en Valladolid en 2016?",
                "Si PP y Vox se presentaran juntos en Valladolid en 2016, ¿cuántos escaños sacarían?",
                "¿Cuántos diputados tendrían PP y Vox yendo juntos en Valladolid en 2016?",
                "escaños de Valladolid en 2016 si el PP y Vox hubieran ido en coalición",
                "Si PP y Vox hubieran concurrido juntos en Valladolid en 2016, ¿cuántos escaños habría logrado esa suma?",
                "PP y Vox unidos en Valladolid en 2016: ¿escaños?",
                "Simulación: PP y Vox en una sola lista en Valladolid en 2016. Escaños resultantes de la lista conjunta."
            })
    void partiesTogether(String question) {
        assertThat(seats(question)).isEqualTo(plan(List.of(), null, null, List.of(List.of("pp", "vox"))));
    }

    @Test
    void aPartyApartFromTheListIsWhatIsAskedFor() {
        assertThat(
                        seats(
                                "¿Cuántos escaños habría sacado el PSOE en Valladolid en 2016 si PP y Vox hubieran ido juntos?"))
                .isEqualTo(plan(List.of(Measure.of("seats", "psoe")), null, null, List.of(List.of("pp", "vox"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reparto de escaños de Valladolid en 2016 si se eligieran 9 diputados | 9 |",
                "reparto de escaños de Valladolid en 2016 con 9 escaños | 9 |",
                "¿Cómo quedarían los escaños de Valladolid en 2016 si se repartieran 9 en lugar de 5? | 9 |",
                "reparto de escaños de Valladolid en 2016 si se eligieran 9 diputados en vez de los 5 | 9 |",
                "reparto de escaños de Valladolid en 2016 si la barrera fuera del 5 % | | 5",
                "reparto de escaños de Valladolid en 2016 si no hubiera barrera electoral | | 0",
                "¿cómo quedaría el reparto de escaños de Valladolid en 2016 sin barrera? | | 0"
            })
    void anotherNumberOrThreshold(String question, Integer number, Double threshold) {
        assertThat(seats(question)).isEqualTo(plan(List.of(), threshold, number, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Cuántos escaños sacaría el PP en Valladolid en 2016?",
                "¿Cuántos escaños habría sacado el PP en Valladolid en 2016?",
                "¿Quién sacó 3 escaños en Valladolid en 2016?",
                "¿Cómo quedarían los escaños de Valladolid en 2016 si se repartieran 9 en lugar de 6?",
                "votos del PP en Getafe en 2016 si hubiera ido con Vox",
                "Los 4 escaños de Valladolid en 2016, ¿cómo se repartieron?"
            })
    void noHalfSuppositionIsAnswered(String question) {
        assertThat(reader.read(question)).isNotInstanceOf(Reading.Understood.class);
    }

    private static Object seats(String question) {
        Reading reading = reader.read(question);
        assertThat(reading).as(question).isInstanceOf(Reading.Understood.class);
        return ((Reading.Understood) reading).plan();
    }

    private static Query plan(List<Measure> measures, Double threshold, Integer number, List<List<String>> merged) {
        return new Query(
                List.of("2016-06"),
                Places.of("47"),
                measures,
                new Operation.Seats(threshold, number, merged, false, false),
                null);
    }
}
