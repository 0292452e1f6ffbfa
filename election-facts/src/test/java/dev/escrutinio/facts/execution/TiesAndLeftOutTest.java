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
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.CorrelationMethod;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.StatisticKind;
import dev.escrutinio.facts.execution.Note.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is told where values tie or are missing.
class TiesAndLeftOutTest {

    private static final Measure INCOME = Measure.ofYear("income_person", "2019");
    private static final Operation LOWEST = new Operation.Ranking(Direction.LOWEST, 1, false);

    @Test
    void allThatTieWithTheLastPlaceOfARankingAreToldAndNoted() {
        // Blank votes of Medina's sections: 2, 0, 0.
        Query query = query(List.of(NOVEMBER), within(Level.SECTION, "47085"), LOWEST, Measure.of("blank"));

        assertThat(figures(query)).containsExactly("RANKED 4708501002 - 0", "RANKED 4708502001 - 0");
        assertThat(computed(query).figures()).extracting(one -> one.rank()).containsOnly(1);
        assertThat(computed(query).notes()).containsExactly(new Note(Kind.TIE, List.of("4708501002", "4708502001")));
    }

    @Test
    void placesWithoutTheRankedValueAreCounted() {
        // One of Medina's three sections in November publishes no income.
        assertThat(computed(query(List.of(NOVEMBER), within(Level.SECTION, "47085"), LOWEST, INCOME))
                        .notes())
                .contains(new Note(Kind.LEFT_OUT, List.of("1")));
        assertThat(computed(query(List.of(NOVEMBER), within(Level.SECTION, "47085"), LOWEST, Measure.of("turnout")))
                        .notes())
                .noneMatch(note -> note.kind() == Kind.LEFT_OUT);
    }

    @Test
    void otherMeasuresOfARankingByChangeAreThoseOfTheLastElection() {
        // Medina 20 of 200 and 30 of 212; Valladolid 30 of 730 and 40 of 700.
        assertThat(figures(query(
                        List.of(APRIL, NOVEMBER),
                        within(Level.MUNICIPALITY, "47"),
                        new Operation.Ranking(Direction.HIGHEST, 1, true),
                        Measure.of("vote_share", "vox"),
                        Measure.of("votes", "vox"))))
                .containsExactly(
                        "RANKED 47085 vox 4.1509", "FROM 47085 vox 10", "TO 47085 vox 14.1509", "BESIDE 47085 vox 30");
    }

    @Test
    void placesWhoseFirstPositionIsSharedAreNoted() {
        // PP and PSOE in Medina's sections: 20 and 30, 50 and 50, 25 and 5; Vox is third in two of them.
        Condition first = new Condition.Finished("pp", 1, null);
        Note one = new Note(Kind.SHARED_POSITION, List.of("1"));
        assertThat(notes(first)).contains(one);
        assertThat(notes(new Condition.Not(first))).contains(one);
        assertThat(notes(first, new Condition.Beats("psoe", "pp", null))).doesNotContain(one);
        assertThat(notes(new Condition.Finished("vox", 3, null)))
                .noneMatch(note -> note.kind() == Kind.SHARED_POSITION);
    }

    private static List<Note> notes(Condition... where) {
        return computed(query(List.of(NOVEMBER), within(Level.SECTION, "47085", where), new Operation.Count()))
                .notes();
    }

    @Test
    void equalVotesBeatNobody() {
        // PP and PSOE in Medina's sections: 20 and 30, 50 and 50, 25 and 5.
        assertThat(count(NOVEMBER, new Condition.Beats("pp", "psoe", null))).isEqualTo("COUNT 47085 - 1");
        assertThat(count(NOVEMBER, new Condition.Beats("psoe", "pp", null))).isEqualTo("COUNT 47085 - 1");
        assertThat(count(NOVEMBER, new Condition.Finished("pp", 1, null))).isEqualTo("COUNT 47085 - 1");
    }

    @Test
    void conditionOfAChangeIsLastMinusFirst() {
        // Census of both sections that April has: 90 to 100 and 190 to 200.
        Condition grew = new Condition.Compares(Measure.of("census"), null, true, Comparator.BETWEEN, 10, 10.0);

        assertThat(figures(
                        query(List.of(APRIL, NOVEMBER), within(Level.SECTION, "47085", grew), new Operation.Count())))
                .containsExactly("COUNT 47085 - 2", "OUT_OF 47085 - 2");
    }

    @Test
    void correlationTakesThreePlacesAtLeastAndCountsTheOthers() {
        Query query = correlation("47", INCOME, Measure.of("turnout"));

        // 10,000 / 63, 12,000 / 60, 15,000 / 70.5; the fourth section publishes no income.
        assertThat(figures(query)).containsExactly("CORRELATION 47 - 0.7715", "N 47 - 3", "LEFT_OUT 47 - 1");
        assertThat(computed(query).notes()).contains(new Note(Kind.LEFT_OUT, List.of("1")));
        assertThat(refused(correlation("47085", INCOME, Measure.of("turnout"))).code())
                .isEqualTo("too_few_places");
    }

    @Test
    void whatDoesNotVaryCorrelatesWithNothing() {
        assertThat(refused(correlation("47", Measure.of("sections"), Measure.of("turnout")))
                        .code())
                .isEqualTo("no_variation");
        assertThat(refused(correlation("47", Measure.of("turnout"), Measure.of("sections")))
                        .code())
                .isEqualTo("no_variation");
    }

    @Test
    void meanOfTwoElectionsIsOfEachOnesPlacesAndNoChange() {
        // Census 90, 190; 100, 200, 50.
        Query mean = query(
                List.of(NOVEMBER, APRIL),
                within(Level.SECTION, "47085"),
                new Operation.Statistic(StatisticKind.MEAN),
                Measure.of("census"));

        assertThat(figures(mean))
                .containsExactly(
                        "STATISTIC 47085 - 116.6667",
                        "N 47085 - 3",
                        "STATISTIC 47085 - 140",
                        "N 47085 - 2",
                        "LEFT_OUT 47085 - 1");
        assertThat(computed(mean).notes()).contains(new Note(Kind.LEFT_OUT, List.of("1")));
    }

    @Test
    void onePlaceHasNoDeviationOfASample() {
        assertThat(figures(query(
                        List.of(NOVEMBER),
                        within(Level.MUNICIPALITY, "51"),
                        new Operation.Statistic(StatisticKind.DEVIATION),
                        Measure.of("census"))))
                .containsExactly("STATISTIC 51 - 0", "N 51 - 1");
    }

    @Test
    void seatsOfThePartiesAskedForWithNoneToo() {
        Operation last = new Operation.Seats(null, null, List.of(), false, true);

        assertThat(figures(
                        query(List.of(NOVEMBER), Places.of("47"), Operation.Seats.real(), Measure.of("seats", "vox"))))
                .containsExactly("VALUE 47 vox 0", "TOTAL 47 - 3");
        // 465 + 395 + 77 votes to candidacies for 3 seats.
        assertThat(figures(
                        query(
                                List.of(NOVEMBER),
                                Places.of("47"),
                                new Operation.Value(),
                                new Measure("votes_per_seat", null, null, null)),
                        Role.VALUE))
                .containsExactly("VALUE 47 - 312.3333");
        assertThat(refused(query(List.of(NOVEMBER), Places.of("ES"), last)).code())
                .isEqualTo("one_constituency_needed");
    }

    private static String count(String election, Condition condition) {
        return figures(query(List.of(election), within(Level.SECTION, "47085", condition), new Operation.Count()))
                .getFirst();
    }

    private static Query correlation(String around, Measure one, Measure other) {
        return query(
                List.of(NOVEMBER),
                within(Level.SECTION, around),
                new Operation.Correlation(CorrelationMethod.PEARSON),
                one,
                other);
    }
}
