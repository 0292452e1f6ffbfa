package dev.escrutinio.language.wording;

import static dev.escrutinio.language.wording.Written.answer;
import static dev.escrutinio.language.wording.Written.query;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Wording of elections in order, of the last party and of sets that are no whole level.
class OrderWordingTest {

    private static final List<String> BOTH = List.of("2019-11", "2023-07");

    private static Query elections(Direction direction, boolean byChange, Measure measure) {
        return query(new Operation.RankElections(direction, 1, byChange), Places.of("36057"), BOTH, measure);
    }

    @Test
    void votesOfTheBestElection() {
        assertThat(answer(
                        elections(Direction.HIGHEST, false, Measure.of("votes", "psoe")),
                        Fig.votes(54123, "psoe", "36057", "2023-07").ranked(1)))
                .isEqualTo("De las 2 elecciones de noviembre de 2019 y julio de 2023, la de más votos del PSOE en Vigo"
                        + " fue la de julio de 2023: 54.123 votos.");
    }

    @Test
    void equalElectionsAreBothTold() {
        assertThat(answer(
                        elections(Direction.LOWEST, false, Measure.of("votes", "vox")),
                        Fig.votes(7, "vox", "36057", "2019-11").ranked(1),
                        Fig.votes(7, "vox", "36057", "2023-07").ranked(1)))
                .isEqualTo("De las 2 elecciones de noviembre de 2019 y julio de 2023, la de menos votos de Vox en Vigo:"
                        + " 1.ª noviembre de 2019, 7 votos; 1.ª julio de 2023, 7 votos.");
    }

    @Test
    void aFallIsNoRise() {
        Fig change = Fig.of(-0.5, Unit.POINTS, "vote_share", "36057", "2023-07").party("vox");
        assertThat(answer(
                        elections(Direction.HIGHEST, true, Measure.of("vote_share", "vox")),
                        change.ranked(1),
                        Fig.share(10.5, "vox", "36057", "2019-11").as(Role.FROM),
                        Fig.share(10, "vox", "36057", "2023-07").as(Role.TO)))
                .isEqualTo("De las 2 elecciones de noviembre de 2019 y julio de 2023, en ninguna subió; la de menor"
                        + " bajada del porcentaje de voto de Vox en Vigo fue la de julio de 2023: 0,50 puntos menos"
                        + " (del 10,50 % en noviembre de 2019 al 10,00 %).");
    }

    @Test
    void theLastPartyWithoutAnyVote() {
        Query last = query(Operation.Winner.fromLast(1), Places.of("36057"), List.of("2019-11"));
        assertThat(answer(
                        last,
                        Fig.votes(0, "vox", "36057", "2019-11").ranked(2).as(Role.VALUE),
                        Fig.share(0, "vox", "36057", "2019-11").ranked(2).as(Role.BESIDE)))
                .isEqualTo("Vox fue el partido menos votado de los que se presentaron en Vigo en noviembre de 2019,"
                        + " sin ningún voto (0).");
    }

    @Test
    void capitalsAreNamedAsSuch() {
        Places capitals =
                new Places.Within(Level.MUNICIPALITY, List.of("ES"), List.of(new Condition.Capital(Level.PROVINCE)));
        assertThat(answer(
                        query(
                                new Operation.Ranking(Direction.HIGHEST, 1, false),
                                capitals,
                                List.of("2019-11"),
                                Measure.of("votes", "vox")),
                        Fig.votes(100, "vox", "28079", "2019-11").ranked(1)))
                .isEqualTo("La capital de provincia de España con más votos de Vox en noviembre de 2019 fue Madrid,"
                        + " con 100 votos.");
    }

    @Test
    void listedPlacesAreTold() {
        Places listed = new Places.Within(Level.MUNICIPALITY, List.of("36057", "48044"), List.of());
        assertThat(answer(
                        query(
                                new Operation.Ranking(Direction.HIGHEST, 1, false),
                                listed,
                                List.of("2019-11"),
                                Measure.of("votes", "vox")),
                        Fig.votes(100, "vox", "36057", "2019-11").ranked(1)))
                .isEqualTo("El municipio entre Vigo y Getxo con más votos de Vox en noviembre de 2019 fue Vigo,"
                        + " con 100 votos.");
    }
}
