package dev.escrutinio.language.reading;

import static dev.escrutinio.language.reading.SmallCountry.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The places where the first was farthest ahead of the second, in the unit that is told.
class MarginsOfPlacesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Cuál es el municipio de Valladolid en que el primero aventajó al segundo por más votos el 10N?",
                "¿En qué municipio de Valladolid se decidió la victoria por más votos de diferencia, en números absolutos, el 10N?",
                "municipio de Valladolid donde el ganador sacó la mayor ventaja en votos sobre el segundo, 10N",
                "¿En qué municipio de Valladolid el ganador aventajó al segundo en más votos el 10N?",
                "municipio de Valladolid con mayor ventaja en votos del primero sobre el segundo el 10N",
                "municipio de Valladolid donde la victoria fue más amplia en votos (no en porcentaje) el 10N",
                "municipio de Valladolid donde la victoria fue más amplia en votos (no %) el 10N"
            })
    void farthestAheadInVotes(String question) {
        assertThat(plan(question)).isEqualTo(towns(Direction.HIGHEST, "margin_votes"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿En qué municipio de Valladolid se decidió la victoria por menos votos de diferencia el 10N?",
                "¿En qué municipio de Valladolid fue más ajustada la victoria, en votos, el 10N?",
                "¿En qué municipio de Valladolid fue más ajustada la victoria en número de votos el 10N?",
                "¿En qué municipio de Valladolid aventajó el primero al segundo por menos votos el 10N?"
            })
    void closestInVotes(String question) {
        assertThat(plan(question)).isEqualTo(towns(Direction.LOWEST, "margin_votes"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "municipio de Valladolid donde el ganador sacó la mayor ventaja en puntos sobre el segundo, 10N",
                "¿En qué municipio de Valladolid el primero aventajó al segundo por más puntos el 10N?"
            })
    void farthestAheadInPoints(String question) {
        assertThat(plan(question)).isEqualTo(towns(Direction.HIGHEST, "margin"));
    }

    private static Query towns(Direction direction, String measure) {
        return new Query(
                List.of("2019-11"),
                new Places.Within(Level.MUNICIPALITY, List.of("47"), List.of()),
                List.of(Measure.of(measure)),
                new Operation.Ranking(direction, 1, false),
                null);
    }
}
