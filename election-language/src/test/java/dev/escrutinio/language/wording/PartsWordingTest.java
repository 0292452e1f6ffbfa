package dev.escrutinio.language.wording;

import static dev.escrutinio.language.wording.Written.answer;
import static dev.escrutinio.language.wording.Written.query;
import static dev.escrutinio.language.wording.Written.worded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.answer.ComparedWith;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartsWordingTest {

    private static final List<String> JULY = List.of("2023-07");
    private static final Query PART =
            query(new Operation.Part("47"), Places.of("47085"), JULY, Measure.of("votes", "pp"));
    private static final Query TALLY = query(
            new Operation.Tally(1),
            new Places.Within(Level.MUNICIPALITY, List.of("47"), List.of(new Condition.Outside(List.of("47085")))),
            JULY);

    private static Fig places(double value, Role role) {
        return Fig.of(value, Unit.PLACES, "places", "47", "2023-07")
                .scope(Scope.NOT_APPLICABLE)
                .as(role);
    }

    @Test
    void aPartTellsBothCounts() {
        assertThat(answer(
                        PART,
                        Fig.of(21.348, Unit.PERCENT, "votes", "47085", "2023-07")
                                .party("pp")
                                .with(new ComparedWith(null, null, "47", null)),
                        Fig.votes(95, "pp", "47085", "2023-07").as(Role.FIRST),
                        Fig.votes(445, "pp", "47", "2023-07").as(Role.SECOND)))
                .startsWith("El 21,35 % de los votos del PP en la provincia de Valladolid en julio de 2023 corresponde"
                        + " a Medina del Campo: 95 de 445 votos.")
                .contains("sin el voto exterior");
    }

    @Test
    void aTallyIsASentenceAndATable() {
        Fig[] figures = {
            places(150, Role.VALUE).party("pp").ranked(1),
            places(70, Role.VALUE).party("psoe").ranked(2),
            places(224, Role.OUT_OF),
            places(4, Role.LEFT_OUT)
        };
        assertThat(answer(TALLY, figures))
                .isEqualTo("De los 224 municipios de la provincia de Valladolid (sin contar Medina del Campo), quedaron"
                        + " en primer lugar en julio de 2023: PP, en 150; PSOE, en 70; en 4 no quedó ninguno solo en ese"
                        + " lugar o no hay datos.");
        assertThat(worded(TALLY, figures).table().rows()).hasSize(2);
    }

    @Test
    void partiesOfAShareAreCountedFirst() {
        Query query = query(
                new Operation.Results(null, new Operation.ShareBound(Comparator.GREATER, 40)),
                Places.of("47085"),
                JULY);
        assertThat(answer(
                        query,
                        Fig.of(1, Unit.COUNT, "parties", "47085", "2023-07")
                                .scope(Scope.NOT_APPLICABLE)
                                .as(Role.COUNT),
                        Fig.votes(465, "pp", "47085", "2023-07").ranked(1),
                        Fig.share(48.84, "pp", "47085", "2023-07").as(Role.BESIDE)))
                .isEqualTo("1 partido tuvo más del 40 % de los votos válidos en Medina del Campo en julio de 2023:"
                        + " PP, 465 votos (48,84 %).");
    }

    @Test
    void partiesWithinBoundsAreCountedFirst() {
        Operation few = new Operation.Results(
                null, null, null, List.of(new Operation.PartyBound("votes", Comparator.LESS, 100, null)));
        Query query = query(few, Places.of("47085"), JULY);
        Fig count = Fig.of(0, Unit.COUNT, "parties", "47085", "2023-07")
                .scope(Scope.NOT_APPLICABLE)
                .as(Role.COUNT);
        assertThat(answer(query, count))
                .isEqualTo("Ningún partido tuvo menos de 100 votos en Medina del Campo en julio de 2023.");
        assertThat(answer(
                        query,
                        Fig.of(2, Unit.COUNT, "parties", "47085", "2023-07")
                                .scope(Scope.NOT_APPLICABLE)
                                .as(Role.COUNT),
                        Fig.votes(65, "pp", "47085", "2023-07").ranked(1),
                        Fig.share(8.84, "pp", "47085", "2023-07").as(Role.BESIDE),
                        Fig.votes(0, "vox", "47085", "2023-07").ranked(2),
                        Fig.share(0, "vox", "47085", "2023-07").as(Role.BESIDE)))
                .isEqualTo("2 partidos tuvieron menos de 100 votos en Medina del Campo en julio de 2023:"
                        + " PP, 65 votos (8,84 %); sin ningún voto: Vox.");
        assertThat(Written.WRITER.interpret(query))
                .isEqualTo("Partidos con menos de 100 votos en Medina del Campo, julio de 2023");
    }

    @Test
    void interpretationsSayWhatIsAsked() {
        assertThat(Written.WRITER.interpret(PART))
                .isEqualTo("Parte de votos del PP de la provincia de Valladolid que corresponde a Medina del Campo,"
                        + " julio de 2023");
        assertThat(Written.WRITER.interpret(TALLY))
                .isEqualTo(
                        "Número de municipios de la provincia de Valladolid (sin contar Medina del Campo) en que cada"
                                + " partido quedó en primer lugar, julio de 2023");
    }
}
