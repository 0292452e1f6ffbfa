package dev.escrutinio.language.wording;

import static dev.escrutinio.language.wording.Written.answer;
import static dev.escrutinio.language.wording.Written.query;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Sentences written by hand for ties, for places whose name is a common noun, and for counts without residents abroad.
class TiesAndArticlesTest {

    private static final List<String> NOVEMBER = List.of("2019-11");

    @Test
    void severalFirstOnesAreToldAsATie() {
        assertThat(answer(
                        ranking(Level.MUNICIPALITY, "47", 1),
                        Fig.share(66.67, "vox", "47085", "2019-11").ranked(1),
                        Fig.share(66.67, "vox", "48044", "2019-11").ranked(1)))
                .isEqualTo("Empatan 2 municipios de la provincia de Valladolid con mayor porcentaje de voto de Vox"
                        + " en noviembre de 2019, todos con el 66,67 %: Medina del Campo y Getxo.");
    }

    @Test
    void tiesBeyondTheCountAreTold() {
        assertThat(answer(
                        ranking(Level.MUNICIPALITY, "47", 2),
                        Fig.share(70, "vox", "36057", "2019-11").ranked(1),
                        Fig.share(66.67, "vox", "47085", "2019-11").ranked(2),
                        Fig.share(66.67, "vox", "48044", "2019-11").ranked(2)))
                .isEqualTo("Los 2 municipios de la provincia de Valladolid con mayor porcentaje de voto de Vox"
                        + " en noviembre de 2019 (3 con los empates): 1.º Vigo, 70,00 %; 2.º Medina del Campo, 66,67 %;"
                        + " 2.º Getxo, 66,67 %.");
    }

    @Test
    void fewerThanAskedForAreCountedAsTheyAre() {
        assertThat(answer(
                        ranking(Level.MUNICIPALITY, "47", 5),
                        Fig.share(70, "vox", "36057", "2019-11").ranked(1),
                        Fig.share(66.67, "vox", "47085", "2019-11").ranked(2)))
                .startsWith("Los 2 municipios de la provincia de Valladolid");
    }

    @Test
    void districtsAndSectionsTakeTheirArticle() {
        assertThat(answer(
                        ranking(Level.DISTRICT, "28079", 1),
                        Fig.share(20.5, "vox", "2807907", "2019-11").ranked(1)))
                .isEqualTo(
                        "El distrito del municipio de Madrid con mayor porcentaje de voto de Vox en noviembre de 2019"
                                + " fue el distrito 7 de Madrid, con el 20,50 %.");
    }

    @Test
    void aContractsWithTheArticle() {
        Query similar = query(new Operation.Similar(5), Places.of("28079"), NOVEMBER);
        assertThat(Written.WRITER.interpret(similar))
                .isEqualTo("Los 5 municipios de perfil más parecido al municipio de Madrid, noviembre de 2019");
    }

    @Test
    void aCountThatResidentsAbroadLackIsNotSaidToHoldThem() {
        Query advance = new Query(
                NOVEMBER,
                Places.of("28"),
                List.of(Measure.of("second_advance")),
                new Operation.Value(),
                Scope.WITH_CERA);
        assertThat(Written.WRITER.interpret(advance))
                .isEqualTo("Votantes en el segundo avance en la provincia de Madrid, noviembre de 2019"
                        + " (sin el voto exterior)");
    }

    private static Query ranking(Level level, String inside, int limit) {
        return query(
                new Operation.Ranking(Direction.HIGHEST, limit, false),
                new Places.Within(level, List.of(inside), List.of()),
                NOVEMBER,
                Measure.of("vote_share", "vox"));
    }
}
