package dev.escrutinio.facts.execution;

import static dev.escrutinio.facts.execution.Executions.APRIL;
import static dev.escrutinio.facts.execution.Executions.NOVEMBER;
import static dev.escrutinio.facts.execution.Executions.computed;
import static dev.escrutinio.facts.execution.Executions.figures;
import static dev.escrutinio.facts.execution.Executions.query;
import static dev.escrutinio.facts.execution.Executions.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.facts.execution.Note.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a party that did not stand meets, decision 0027: Vox in Madrid in April, the PP in Ceuta.
class NotStandingTest {

    private static final Condition NO_SEAT =
            new Condition.Compares(Measure.of("seats", "vox"), null, false, Comparator.EQUAL, 0, null);

    @Test
    void itHasNoSeats() {
        Query query = query(List.of(APRIL), within(Level.PROVINCE, "ES", NO_SEAT), new Operation.ListPlaces(null));

        // Of Valladolid's three seats it wins none, and Ceuta has only one.
        assertThat(figures(query))
                .containsExactly("COUNT ES - 3", "OUT_OF ES - 3", "VALUE 28 vox 0", "VALUE 47 vox 0", "VALUE 51 vox 0");
        assertThat(computed(query).notes()).contains(absent("vox", 1, APRIL, Level.PROVINCE));
        assertThat(count(
                        NOVEMBER,
                        Level.PROVINCE,
                        new Condition.Compares(Measure.of("seat_share", "pp"), null, false, Comparator.LESS, 10, null)))
                .containsExactly("COUNT ES - 1", "OUT_OF ES - 3");
    }

    @Test
    void ofASumThosePartsCountThatStood() {
        Condition one =
                new Condition.Compares(Measure.of("seats", "pp+vox"), null, false, Comparator.AT_LEAST, 1, null);

        // April: the PP one of Valladolid and three of Madrid, where Vox did not stand; in Ceuta the seat is the
        // PSOE's.
        assertThat(count(APRIL, Level.PROVINCE, one)).containsExactly("COUNT ES - 2", "OUT_OF ES - 3");
    }

    @Test
    void itLiesBehindWhoeverHasVotes() {
        Condition ahead = new Condition.Beats("pp", "vox", null);

        // Medina 90 to 20, Valladolid 300 to 30, Madrid 210 to nobody; in Ceuta nobody to 15.
        assertThat(count(APRIL, Level.MUNICIPALITY, ahead)).containsExactly("COUNT ES - 3", "OUT_OF ES - 4");
        assertThat(notes(APRIL, ahead)).containsExactly(absent("vox", 1, APRIL, Level.MUNICIPALITY));
        assertThat(count(APRIL, Level.MUNICIPALITY, new Condition.Not(ahead)))
                .containsExactly("COUNT ES - 1", "OUT_OF ES - 4");
        assertThat(notes(APRIL, new Condition.Not(ahead))).containsExactly(absent("pp", 1, APRIL, Level.MUNICIPALITY));
        // With residents abroad provinces are read one by one.
        assertThat(count(APRIL, Level.PROVINCE, ahead)).containsExactly("COUNT ES - 2", "OUT_OF ES - 3");
    }

    @Test
    void aLeadOverItIsAllOfTheOthersShare() {
        // Valladolid 270 of 730, 36.9863 points; Medina 70 of 200, 35; Madrid 210 of 330, 63.6364.
        Condition far = lead("lead", "pp>vox", Comparator.GREATER, 36);

        assertThat(count(APRIL, Level.MUNICIPALITY, far)).containsExactly("COUNT ES - 2", "OUT_OF ES - 4");
        assertThat(figures(
                        query(List.of(APRIL), within(Level.MUNICIPALITY, "ES", far), new Operation.ListPlaces(null)),
                        Role.VALUE))
                .containsExactly("VALUE 28079 pp>vox 63.6364", "VALUE 47186 pp>vox 36.9863");
        // Provinces, with five voters abroad: 300 of 940 in Valladolid.
        assertThat(count(APRIL, Level.PROVINCE, lead("lead_votes", "vox>pp", Comparator.LESS, 0)))
                .containsExactly("COUNT ES - 2", "OUT_OF ES - 3");
        assertThat(count(APRIL, Level.PROVINCE, lead("seat_lead", "pp>vox", Comparator.GREATER, 2)))
                .containsExactly("COUNT ES - 1", "OUT_OF ES - 3");
    }

    @Test
    void itDidNotWin() {
        Condition lost = new Condition.Not(new Condition.Finished("vox", 1, null));

        assertThat(count(APRIL, Level.MUNICIPALITY, lost)).containsExactly("COUNT ES - 4", "OUT_OF ES - 4");
        assertThat(notes(APRIL, lost)).containsExactly(absent("vox", 1, APRIL, Level.MUNICIPALITY));
        // The election may be the condition's own.
        assertThat(notes(NOVEMBER, new Condition.Not(new Condition.Finished("vox", 1, APRIL))))
                .containsExactly(absent("vox", 1, APRIL, Level.MUNICIPALITY));
    }

    @Test
    void boundsOnItsVotesRankingsAndGapsLeaveItOut() {
        Condition few = new Condition.Compares(Measure.of("votes", "vox"), null, false, Comparator.LESS, 1_000, null);

        assertThat(count(APRIL, Level.MUNICIPALITY, few))
                .containsExactly("COUNT ES - 3", "OUT_OF ES - 4", "LEFT_OUT ES - 1");
        assertThat(count(APRIL, Level.MUNICIPALITY, lead("gap", "pp>vox", Comparator.GREATER, 0)))
                .containsExactly("COUNT ES - 2", "OUT_OF ES - 4", "LEFT_OUT ES - 2");
        assertThat(figures(query(
                        List.of(APRIL),
                        within(Level.PROVINCE, "ES"),
                        new Operation.Ranking(Direction.LOWEST, 1, false),
                        Measure.of("seats", "vox"))))
                .containsExactly("RANKED 47 vox 0", "RANKED 51 vox 0");
    }

    @Test
    void whoStoodInsideAnotherListIsLeftOutOfComparisonsToo() {
        Condition ahead = new Condition.Beats("psoe", "izquierda-unida", null);
        Condition none = new Condition.Compares(
                Measure.of("seats", "izquierda-unida+vox"), null, false, Comparator.EQUAL, 0, null);

        assertThat(count(APRIL, Level.MUNICIPALITY, ahead))
                .containsExactly("COUNT ES - 0", "OUT_OF ES - 4", "LEFT_OUT ES - 4");
        assertThat(count(APRIL, Level.PROVINCE, none))
                .containsExactly("COUNT ES - 0", "OUT_OF ES - 3", "LEFT_OUT ES - 3");
    }

    @Test
    void twoThatDidNotStandAreNotCompared() {
        assertThat(count(NOVEMBER, Level.MUNICIPALITY, new Condition.Not(new Condition.Beats("erc", "pnv", null))))
                .containsExactly("COUNT ES - 0", "OUT_OF ES - 4", "LEFT_OUT ES - 4");
        assertThat(count(NOVEMBER, Level.PROVINCE, lead("seat_lead", "erc>pnv", Comparator.EQUAL, 0)))
                .containsExactly("COUNT ES - 0", "OUT_OF ES - 3", "LEFT_OUT ES - 3");
    }

    private static Condition lead(String measure, String pair, Comparator comparator, double value) {
        return new Condition.Compares(Measure.of(measure, pair), null, false, comparator, value, null);
    }

    private static List<String> count(String election, Level level, Condition condition) {
        return figures(query(List.of(election), within(level, "ES", condition), new Operation.Count()));
    }

    private static List<Note> notes(String election, Condition condition) {
        return computed(query(List.of(election), within(Level.MUNICIPALITY, "ES", condition), new Operation.Count()))
                .notes()
                .stream()
                .filter(note -> note.kind() == Kind.NOT_STANDING)
                .toList();
    }

    private static Note absent(String party, int places, String election, Level level) {
        return new Note(Kind.NOT_STANDING, List.of(party, Integer.toString(places), election, level.name()));
    }
}
