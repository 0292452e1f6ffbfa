package dev.escrutinio.facts.execution;

import static dev.escrutinio.facts.execution.Executions.APRIL;
import static dev.escrutinio.facts.execution.Executions.NOVEMBER;
import static dev.escrutinio.facts.execution.Executions.computed;
import static dev.escrutinio.facts.execution.Executions.figures;
import static dev.escrutinio.facts.execution.Executions.query;
import static dev.escrutinio.facts.execution.Executions.refused;
import static dev.escrutinio.facts.execution.Executions.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The position of one place in a ranking.
class AskedPlaceTest {

    private static final Measure SHARE = Measure.of("vote_share", "vox");
    private static final Operation.Ranking HIGHEST = new Operation.Ranking(Direction.HIGHEST, 1, false);

    // Ceuta 21 of 41; Madrid 145 of 700; Medina 30 of 212; Valladolid 40 of 700.
    @Test
    void positionIsToldBesideTheFirst() {
        Query query = asked("47085", HIGHEST);

        assertThat(figures(query))
                .containsExactly(
                        "RANKED 51001 vox 51.2195", "ASKED 47085 vox 14.1509", "ASKED 47085 - 3", "OUT_OF ES - 4");
        assertThat(rank(query)).isEqualTo(3);
    }

    @Test
    void positionIsCountedFromTheEndOfTheRanking() {
        Query query = asked("47085", new Operation.Ranking(Direction.LOWEST, 1, false));

        assertThat(figures(query)).startsWith("RANKED 47186 vox 5.7143");
        assertThat(rank(query)).isEqualTo(2);
    }

    @Test
    void placesThatTieShareThePosition() {
        // Blank votes of Medina's sections: 2, 0, 0.
        Query query = query(
                List.of(NOVEMBER),
                within(Level.SECTION, "47085"),
                HIGHEST.asking("4708502001", false),
                Measure.of("blank"));

        assertThat(figures(query))
                .containsExactly(
                        "RANKED 4708501001 - 2",
                        "ASKED 4708502001 - 0",
                        "ASKED 4708502001 - 2",
                        "OUT_OF 47085 - 3",
                        "COUNT 47085 - 2");
        assertThat(rank(query)).isEqualTo(2);
    }

    @Test
    void changesAreToldWithTheirEnds() {
        // Medina 20 of 200 and 30 of 212; Valladolid 30 of 730 and 40 of 700.
        assertThat(figures(query(
                        List.of(APRIL, NOVEMBER),
                        within(Level.MUNICIPALITY, "47"),
                        new Operation.Ranking(Direction.HIGHEST, 1, true).asking("47186", false),
                        SHARE)))
                .containsExactly(
                        "RANKED 47085 vox 4.1509",
                        "FROM 47085 vox 10",
                        "TO 47085 vox 14.1509",
                        "ASKED 47186 vox 1.6047",
                        "ASKED 47186 - 2",
                        "OUT_OF 47 - 2",
                        "FROM 47186 vox 4.1096",
                        "TO 47186 vox 5.7143");
    }

    @Test
    void placeThatIsNotRankedHasNoPosition() {
        assertThat(refused(query(
                                List.of(NOVEMBER),
                                within(Level.MUNICIPALITY, "47"),
                                HIGHEST.asking("28079", false),
                                SHARE))
                        .code())
                .isEqualTo("place_not_ranked");
        assertThat(refused(asked("99999", HIGHEST)).code()).isEqualTo("place_unknown");
    }

    @Test
    void placeWithoutTheValueHasNoPosition() {
        // One of Medina's three sections publishes no income.
        List<String> sections = List.of("4708501001", "4708501002", "4708502001");

        assertThat(sections)
                .map(section -> new PlanExecutor().execute(income(section), Executions.FACTS))
                .filteredOn(Execution.NotComputable.class::isInstance)
                .singleElement()
                .satisfies(refused -> assertThat(
                                ((Execution.NotComputable) refused).reason().code())
                        .isEqualTo("indicator_not_published"));
    }

    private static Query income(String section) {
        return query(
                List.of(),
                within(Level.SECTION, "47085"),
                HIGHEST.asking(section, false),
                Measure.ofYear("income_person", "2019"));
    }

    private static Query asked(String place, Operation.Ranking ranking) {
        return query(List.of(NOVEMBER), within(Level.MUNICIPALITY, "ES"), ranking.asking(place, false), SHARE);
    }

    private static Integer rank(Query query) {
        return computed(query).figures().stream()
                .filter(figure -> figure.role() == Role.ASKED)
                .findFirst()
                .orElseThrow()
                .rank();
    }
}
