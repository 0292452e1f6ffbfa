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
import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.execution.Note.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchesTest {

    private static final Measure VOX_SHARE = Measure.of("vote_share", "vox");

    @Test
    void rankingTellsTheHighestFirstWithOtherMeasuresBeside() {
        Operation three = new Operation.Ranking(Direction.HIGHEST, 3, false);

        // Ceuta 21 of 41; Madrid 145 of 700; Medina 30 of 212; Valladolid 40 of 700.
        assertThat(figures(query(
                        List.of(NOVEMBER),
                        within(Level.MUNICIPALITY, "ES"),
                        three,
                        VOX_SHARE,
                        Measure.of("votes", "vox"))))
                .containsExactly(
                        "RANKED 51001 vox 51.2195",
                        "BESIDE 51001 vox 21",
                        "RANKED 28079 vox 20.7143",
                        "BESIDE 28079 vox 145",
                        "RANKED 47085 vox 14.1509",
                        "BESIDE 47085 vox 30");
    }

    @Test
    void capitalsAreTheOnlyPlacesLookedAt() {
        Condition capital = new Condition.Capital(Level.PROVINCE);

        // Valladolid 40 of 700; Ceuta, with 51.2 per cent, is the capital of no province.
        assertThat(figures(query(
                        List.of(NOVEMBER),
                        within(Level.MUNICIPALITY, "ES", capital),
                        new Operation.Ranking(Direction.HIGHEST, 5, false),
                        VOX_SHARE)))
                .containsExactly("RANKED 28079 vox 20.7143", "RANKED 47186 vox 5.7143");
        assertThat(figures(query(
                        List.of(NOVEMBER),
                        within(Level.MUNICIPALITY, "ES", new Condition.Finished("pp", 1, null), capital),
                        new Operation.Count())))
                .containsExactly("COUNT ES - 2", "OUT_OF ES - 2");
    }

    @Test
    void whatPlacesAreLikeNarrowsWhomTheRestIsAskedOf() {
        Condition rich = new Condition.Compares(
                Measure.ofYear("income_person", "2019"), null, false, Comparator.AT_LEAST, 12_000, null);
        Condition won = new Condition.Finished("pp", 1, null);
        Places sections = within(Level.SECTION, "47085", rich, won);

        // Medina's sections have 10,000 and 12,000, and one tells none; PP has 20, 50 and 25 votes, PSOE 30, 50 and 5.
        // Only the second is known to be rich, and it is a tie; whether the untold one is, nobody knows.
        assertThat(figures(query(List.of(NOVEMBER), sections, new Operation.Count())))
                .containsExactly("COUNT 47085 - 0", "OUT_OF 47085 - 1", "LEFT_OUT 47085 - 1");
        // It is no less untold where it fails the other condition.
        Condition lost = new Condition.Finished("psoe", 1, null);
        assertThat(figures(query(
                        List.of(NOVEMBER), within(Level.SECTION, "47085", rich, lost), new Operation.Count(true))))
                .containsExactly("COUNT 47085 - 0", "OUT_OF 47085 - 1", "LEFT_OUT 47085 - 1", "VALUE 47085 - 0");
        // Where nothing else is asked all three are looked at.
        assertThat(figures(query(List.of(NOVEMBER), within(Level.SECTION, "47085", rich), new Operation.Count())))
                .containsExactly("COUNT 47085 - 1", "OUT_OF 47085 - 3", "LEFT_OUT 47085 - 1");
    }

    @Test
    void placesAreComparedWithAnotherPlace() {
        Condition more = new Condition.ComparesPlace(VOX_SHARE, null, Comparator.GREATER, "47085");

        // Medina 30 of 212, 14.1509 per cent; above it Ceuta, 51.2195, and Madrid, 20.7143; below it Valladolid,
        // 5.7143.
        assertThat(figures(query(List.of(NOVEMBER), within(Level.MUNICIPALITY, "ES", more), new Operation.Count())))
                .containsExactly("COUNT ES - 2", "OUT_OF ES - 4", "REFERENCE 47085 vox 14.1509");
        assertThat(figures(query(
                        List.of(NOVEMBER),
                        within(
                                Level.MUNICIPALITY,
                                "ES",
                                new Condition.ComparesPlace(VOX_SHARE, null, Comparator.LESS, "47085")),
                        new Operation.ListPlaces(null))))
                .containsExactly(
                        "COUNT ES - 1", "OUT_OF ES - 4", "REFERENCE 47085 vox 14.1509", "VALUE 47186 vox 5.7143");
    }

    @Test
    void townsAreComparedWithANationWithoutResidentsAbroad() {
        Condition more = new Condition.ComparesPlace(Measure.of("votes", "vox"), null, Comparator.LESS, "ES");
        Execution.Computed computed =
                computed(query(List.of(NOVEMBER), within(Level.MUNICIPALITY, "ES", more), new Operation.Count()));

        // 21 + 145 + 30 + 40: none of the votes from abroad.
        assertThat(computed.figures())
                .filteredOn(figure -> figure.role() == Role.REFERENCE)
                .singleElement()
                .satisfies(figure -> {
                    assertThat(figure.value()).isEqualTo(236);
                    assertThat(figure.scope()).isEqualTo(Scope.WITHOUT_CERA);
                });
    }

    @Test
    void changesAreComparedWithThatOfAnotherPlace() {
        Condition rose = new Condition.ComparesPlace(VOX_SHARE, null, Comparator.GREATER, "47186", true);
        Condition fell = new Condition.ComparesPlace(VOX_SHARE, null, Comparator.LESS, "47085", true);

        // Medina 20 of 200 and 30 of 212: 4.1509 points more; Valladolid 30 of 730 and 40 of 700: 1.6047 more.
        assertThat(figures(
                        query(List.of(APRIL, NOVEMBER), within(Level.MUNICIPALITY, "47", rose), new Operation.Count())))
                .containsExactly(
                        "COUNT 47 - 1",
                        "OUT_OF 47 - 2",
                        "REFERENCE 47186 vox 4.1096",
                        "REFERENCE 47186 vox 5.7143",
                        "REFERENCE 47186 vox 1.6047");
        // Valladolid rose less than Medina, which is no fall.
        assertThat(figures(
                        query(List.of(APRIL, NOVEMBER), within(Level.MUNICIPALITY, "47", fell), new Operation.Count())))
                .startsWith("COUNT 47 - 0", "OUT_OF 47 - 2");
    }

    @Test
    void placeWithoutTheValueIsNoReference() {
        Condition unknown = new Condition.ComparesPlace(VOX_SHARE, null, Comparator.GREATER, "99999");

        assertThat(refused(query(List.of(NOVEMBER), within(Level.MUNICIPALITY, "ES", unknown), new Operation.Count()))
                        .code())
                .isEqualTo("place_unknown");
    }

    @Test
    void listedPlacesAreRankedAmongThemselves() {
        assertThat(figures(query(
                        List.of(NOVEMBER),
                        new Places.Within(Level.MUNICIPALITY, List.of("47085", "47186"), List.of()),
                        new Operation.Ranking(Direction.LOWEST, 1, false),
                        VOX_SHARE)))
                .containsExactly("RANKED 47186 vox 5.7143");
    }

    @Test
    void tieAtTheCutIsToldWhole() {
        // Tables of the sections: 1, 2, 1, 3.
        Execution.Computed computed = computed(query(
                List.of(NOVEMBER),
                within(Level.SECTION, "47"),
                new Operation.Ranking(Direction.LOWEST, 1, false),
                Measure.of("tables")));

        assertThat(computed.figures())
                .extracting(Executions::text)
                .containsExactly("RANKED 4708501001 - 1", "RANKED 4708502001 - 1");
        assertThat(computed.figures()).extracting(one -> one.rank()).containsExactly(1, 1);
        assertThat(computed.notes()).contains(new Note(Kind.TIE, List.of("4708501001", "4708502001")));
    }

    @Test
    void placesWhereThePartyDidNotStandAreLeftOutOfARanking() {
        Execution.Computed computed = computed(query(
                List.of(APRIL),
                within(Level.PROVINCE, "ES"),
                new Operation.Ranking(Direction.HIGHEST, 10, false),
                VOX_SHARE));

        // 15 of 40; 50 of 940 with residents abroad.
        assertThat(computed.figures())
                .extracting(Executions::text)
                .containsExactly("RANKED 51 vox 37.5", "RANKED 47 vox 5.3191");
        assertThat(computed.notes()).extracting(Note::kind).contains(Kind.LEFT_OUT);
    }

    @Test
    void partyInsideAnotherOnesCandidaciesEntersNoSearch() {
        // IU stood within Unidas Podemos in April 2019.
        Condition.Finished fourth = new Condition.Finished("izquierda-unida", 4, null);
        Query query = query(List.of(APRIL), within(Level.MUNICIPALITY, "ES", fourth), new Operation.Count());

        assertThat(figures(query)).containsExactly("COUNT ES - 0", "OUT_OF ES - 4", "LEFT_OUT ES - 4");
    }

    @Test
    void anyOfSeveralConditionsIsEnough() {
        // Vox over 20 % in Ceuta and Madrid; the PP won Medina, Valladolid and Madrid.
        Condition won = new Condition.Finished("pp", 1, null);
        Condition many = new Condition.Compares(VOX_SHARE, null, false, Comparator.GREATER, 20, null);

        assertThat(counted(NOVEMBER, won, many)).containsExactly("COUNT ES - 4", "OUT_OF ES - 4");
    }

    @Test
    void whatIsUnknownCountsOnlyWhereNothingElseIsMet() {
        // Of Vox over 20 % in April one place is met and, since it did not stand in Madrid, one is unknown.
        Condition many = new Condition.Compares(VOX_SHARE, null, false, Comparator.GREATER, 20, null);
        Condition nowhere = new Condition.Finished("pp", 9, null);
        Condition everywhere = new Condition.Not(nowhere);

        assertThat(counted(APRIL, nowhere, many))
                .containsExactly("COUNT ES - 1", "OUT_OF ES - 4", "LEFT_OUT ES - 1")
                .isEqualTo(counted(APRIL, many, nowhere));
        assertThat(counted(APRIL, many, everywhere)).containsExactly("COUNT ES - 4", "OUT_OF ES - 4");
    }

    private static List<String> counted(String election, Condition one, Condition other) {
        Condition either = new Condition.Either(List.of(one, other));
        return figures(query(List.of(election), within(Level.MUNICIPALITY, "ES", either), new Operation.Count()));
    }

    @Test
    void negatedConditionHoldsWhereItsOppositeIsKnown() {
        // The PP won Medina (95 to 85), Valladolid (350 to 300) and Madrid (300 to 250); it did not stand in Ceuta.
        Condition lost = new Condition.Not(new Condition.Finished("pp", 1, null));
        // Vox over 20 % in Ceuta and Madrid; in April it did not stand in Madrid.
        Condition few = new Condition.Not(new Condition.Compares(VOX_SHARE, null, false, Comparator.GREATER, 20, null));

        assertThat(figures(query(List.of(NOVEMBER), within(Level.MUNICIPALITY, "ES", lost), new Operation.Count())))
                .containsExactly("COUNT ES - 1", "OUT_OF ES - 4");
        assertThat(figures(query(List.of(APRIL), within(Level.MUNICIPALITY, "ES", few), new Operation.Count())))
                .containsExactly("COUNT ES - 2", "OUT_OF ES - 4", "LEFT_OUT ES - 1");
    }

    @Test
    void whereAPartyDidNotWinTheWinnerIsTold() {
        Condition lost = new Condition.Not(new Condition.Finished("pp", 1, null));

        assertThat(figures(
                        query(
                                List.of(NOVEMBER),
                                within(Level.MUNICIPALITY, "ES", lost),
                                new Operation.ListPlaces(null)),
                        Role.VALUE))
                .containsExactly("VALUE 51001 vox 51.2195");
    }

    @Test
    void rankingByChangeTellsBothEnds() {
        // Vox: Valladolid 30 of 730 → 40 of 700; Medina 10 → 14.1509; Ceuta 37.5 → 51.2195; Madrid not in April.
        assertThat(figures(query(
                        List.of(APRIL, NOVEMBER),
                        within(Level.MUNICIPALITY, "ES"),
                        new Operation.Ranking(Direction.LOWEST, 1, true),
                        VOX_SHARE)))
                .containsExactly("RANKED 47186 vox 1.6047", "FROM 47186 vox 4.1096", "TO 47186 vox 5.7143");
    }

    @Test
    void countTellsOutOfHowMany() {
        // 10 of 62, 20 of 120, 0 of 30.
        Condition over = new Condition.Compares(VOX_SHARE, null, false, Comparator.GREATER, 16.5, null);

        assertThat(figures(query(List.of(NOVEMBER), within(Level.SECTION, "47085", over), new Operation.Count())))
                .containsExactly("COUNT 47085 - 1", "OUT_OF 47085 - 3");
    }

    @Test
    void comparatorsIncludeTheirLimitsAsTheySay() {
        // Census of the sections: 100, 200, 50.
        assertThat(matching(Comparator.AT_LEAST, 100, null)).isEqualTo("2");
        assertThat(matching(Comparator.GREATER, 100, null)).isEqualTo("1");
        assertThat(matching(Comparator.AT_MOST, 100, null)).isEqualTo("2");
        assertThat(matching(Comparator.LESS, 100, null)).isEqualTo("1");
        assertThat(matching(Comparator.EQUAL, 100, null)).isEqualTo("1");
        assertThat(matching(Comparator.BETWEEN, 50, 100.0)).isEqualTo("2");
    }

    @Test
    void finishedNeedsTheWholePosition() {
        Condition second = new Condition.Finished("psoe", 2, null);
        Condition first = new Condition.Finished("psoe", 1, null);

        // PP and PSOE tie in section 1002; the PSOE is second in 2001 and first in 1001.
        assertThat(figures(query(List.of(NOVEMBER), within(Level.SECTION, "47085", second), new Operation.Count())))
                .startsWith("COUNT 47085 - 1");
        assertThat(figures(query(List.of(NOVEMBER), within(Level.SECTION, "47085", first), new Operation.Count())))
                .startsWith("COUNT 47085 - 1");
    }

    @Test
    void changedWinnerListsBothWinners() {
        Condition changed = new Condition.ChangedWinner(APRIL, NOVEMBER);

        // Medina PP 90 of 200 → PP; Valladolid PSOE → PP; Madrid PP → PP (300 against 250); Ceuta PSOE → Vox.
        assertThat(figures(query(
                        List.of(APRIL, NOVEMBER),
                        within(Level.MUNICIPALITY, "ES", changed),
                        new Operation.ListPlaces(null))))
                .containsExactly(
                        "COUNT ES - 2",
                        "OUT_OF ES - 4",
                        "FROM 51001 psoe 62.5",
                        "TO 51001 vox 51.2195",
                        "FROM 47186 psoe 54.7945",
                        "TO 47186 pp 50");
    }

    @Test
    void changeCanBeACondition() {
        Condition grew = new Condition.Compares(Measure.of("votes", "pp"), null, true, Comparator.GREATER, 0, null);

        // PP: Medina 90 → 95, Valladolid 300 → 350, Madrid 210 → 300, not in Ceuta.
        assertThat(figures(
                        query(List.of(APRIL, NOVEMBER), within(Level.MUNICIPALITY, "ES", grew), new Operation.Count())))
                .containsExactly("COUNT ES - 3", "OUT_OF ES - 4", "LEFT_OUT ES - 1");
    }

    @Test
    void beatsComparesVotes() {
        Condition beats = new Condition.Beats("pp", "psoe", null);

        assertThat(figures(query(
                        List.of(NOVEMBER),
                        within(Level.MUNICIPALITY, "47", beats),
                        new Operation.ListPlaces(1),
                        Measure.of("votes", "pp"))))
                .containsExactly("COUNT 47 - 2", "OUT_OF 47 - 2", "VALUE 47186 pp 350");
    }

    @Test
    void laterStepGoesOnWithThePlacesFound() {
        Analysis analysis = new Analysis(List.of(
                query(
                        List.of(NOVEMBER),
                        within(Level.MUNICIPALITY, "ES"),
                        new Operation.Ranking(Direction.HIGHEST, 1, false),
                        VOX_SHARE),
                query(List.of(NOVEMBER), new Places.OfStep(0), new Operation.Value(), Measure.of("census")),
                query(List.of("1977-06"), Places.of("ES"), new Operation.Results(null))));

        Execution.Computed computed = computed(analysis);

        assertThat(computed.figures())
                .extracting(Executions::text)
                .containsExactly("RANKED 51001 vox 51.2195", "VALUE 51001 - 80");
        assertThat(computed.figures()).extracting(one -> one.step()).containsExactly(0, 1);
        assertThat(computed.missing()).extracting(one -> one.code()).containsExactly("election_not_loaded");
    }

    private static String matching(Comparator comparator, double value, Double upper) {
        Condition condition = new Condition.Compares(Measure.of("census"), null, false, comparator, value, upper);
        String count = figures(
                        query(List.of(NOVEMBER), within(Level.SECTION, "47085", condition), new Operation.Count()))
                .getFirst();
        return count.substring(count.lastIndexOf(' ') + 1);
    }
}
