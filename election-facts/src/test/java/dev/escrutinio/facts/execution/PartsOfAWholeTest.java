package dev.escrutinio.facts.execution;

import static dev.escrutinio.facts.execution.Executions.NOVEMBER;
import static dev.escrutinio.facts.execution.Executions.figures;
import static dev.escrutinio.facts.execution.Executions.query;
import static dev.escrutinio.facts.execution.Executions.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartsOfAWholeTest {

    private static final Measure PP = Measure.of("votes", "pp");

    private static List<String> november(Places places, Operation operation, Measure... measures) {
        return figures(query(List.of(NOVEMBER), places, operation, measures));
    }

    private static Places all(Level level, String inside, Condition... where) {
        return new Places.Within(level, List.of(inside), List.of(where));
    }

    @Test
    void aTownIsAPartOfItsProvinceWithoutVotesFromAbroad() {
        // 95 of 95 + 350; the 20 from abroad are in no town.
        assertThat(november(Places.of("47085"), new Operation.Part("47"), PP))
                .containsExactly("VALUE 47085 pp 21.3483", "FIRST 47085 pp 95", "SECOND 47 pp 445");
    }

    @Test
    void aProvinceIsAPartOfTheNationWithThem() {
        assertThat(november(Places.of("47"), new Operation.Part("ES"), PP))
                .containsExactly("VALUE 47 pp 60.7843", "FIRST 47 pp 465", "SECOND ES pp 765");
        assertThat(november(Places.of("C47"), new Operation.Part("47"), Measure.of("census")))
                .containsExactly("VALUE C47 - 18.1818", "FIRST C47 - 300", "SECOND 47 - 1650");
    }

    @Test
    void whatIsNoPartIsRefused() {
        assertThat(refused(query(List.of(NOVEMBER), Places.of("28079"), new Operation.Part("47"), PP))
                        .code())
                .isEqualTo("not_inside");
        assertThat(refused(query(
                                List.of(NOVEMBER),
                                Places.of("47085"),
                                new Operation.Part("47"),
                                Measure.of("vote_share", "pp")))
                        .code())
                .isEqualTo("no_part");
    }

    @Test
    void placesAreCountedByTheirParty() {
        assertThat(november(all(Level.MUNICIPALITY, "ES"), new Operation.Tally(1)))
                .containsExactly("RANKED ES pp 3", "RANKED ES vox 1", "OUT_OF ES - 4");
        assertThat(november(all(Level.MUNICIPALITY, "ES"), new Operation.Tally(2)))
                .containsExactly("RANKED ES psoe 4", "OUT_OF ES - 4");
    }

    @Test
    void aTiedPlaceIsOfNoParty() {
        // 50 to 50 in the second section.
        assertThat(november(all(Level.SECTION, "47"), new Operation.Tally(1)))
                .containsExactly("RANKED 47 pp 2", "RANKED 47 psoe 1", "OUT_OF 47 - 4", "LEFT_OUT 47 - 1");
    }

    @Test
    void partiesOfAShareAreCountedAndTold() {
        // 952 valid votes: PP 465, PSOE 395, Vox 77.
        Operation over = new Operation.Results(null, new Operation.ShareBound(Comparator.GREATER, 40));
        assertThat(november(Places.of("47"), over))
                .containsExactly(
                        "COUNT 47 - 2",
                        "RANKED 47 pp 465",
                        "BESIDE 47 pp 48.8445",
                        "RANKED 47 psoe 395",
                        "BESIDE 47 psoe 41.4916");
        Operation none = new Operation.Results(null, new Operation.ShareBound(Comparator.GREATER, 50));
        assertThat(november(Places.of("47"), none)).containsExactly("COUNT 47 - 0");
    }

    @Test
    void partiesMeetEveryBound() {
        Operation.PartyBound few = new Operation.PartyBound("votes", Comparator.LESS, 465, null);
        Operation.PartyBound some = new Operation.PartyBound("vote_share", Comparator.BETWEEN, 10, 41.5);
        assertThat(november(Places.of("47"), new Operation.Results(null, null, null, List.of(few, some))))
                .containsExactly("COUNT 47 - 1", "RANKED 47 psoe 395", "BESIDE 47 psoe 41.4916");
    }

    @Test
    void aPartyThatNobodyVotedForHasFewVotes() {
        Operation.PartyBound few = new Operation.PartyBound("votes", Comparator.AT_MOST, 0, null);
        assertThat(november(Places.of("4708502001"), new Operation.Results(null, null, null, List.of(few))))
                .containsExactly("COUNT 4708502001 - 1", "RANKED 4708502001 vox 0", "BESIDE 4708502001 vox 0");
    }

    @Test
    void seatsAreOfProvinces() {
        Operation.PartyBound two = new Operation.PartyBound("seats", Comparator.AT_LEAST, 2, null);
        Operation results = new Operation.Results(null, null, null, List.of(two));
        // 3 seats: 465, 395, 465 / 2.
        assertThat(november(Places.of("47"), results))
                .containsExactly("COUNT 47 - 1", "RANKED 47 pp 465", "BESIDE 47 pp 48.8445", "BESIDE 47 pp 2");
        assertThat(refused(query(List.of(NOVEMBER), Places.of("47186"), results))
                        .code())
                .isEqualTo("seats_below_province");
    }

    @Test
    void aBoundWithoutItsEndIsRefused() {
        Operation.PartyBound open = new Operation.PartyBound("votes", Comparator.BETWEEN, 2, null);
        Operation.PartyBound other = new Operation.PartyBound("census", Comparator.GREATER, 2, null);
        for (Operation.PartyBound bound : List.of(open, other)) {
            Operation results = new Operation.Results(null, null, null, List.of(bound));
            assertThat(refused(query(List.of(NOVEMBER), Places.of("47"), results))
                            .code())
                    .isEqualTo("plan_not_valid");
        }
    }

    @Test
    void placesThatAreLeftOutAreNotLookedAt() {
        Condition outside = new Condition.Outside(List.of("47"));
        assertThat(november(
                        all(Level.MUNICIPALITY, "ES", outside),
                        new Operation.Ranking(Direction.HIGHEST, 5, false),
                        Measure.of("census")))
                .containsExactly("RANKED 28079 - 900", "RANKED 51001 - 80");
        assertThat(november(
                        all(Level.MUNICIPALITY, "ES", outside, new Condition.Finished("pp", 1, null)),
                        new Operation.Count()))
                .containsExactly("COUNT ES - 1", "OUT_OF ES - 2");
    }

    @Test
    void aCountTellsItsShareWhenAsked() {
        assertThat(november(
                        all(Level.MUNICIPALITY, "ES", new Condition.Finished("pp", 1, null)),
                        new Operation.Count(true)))
                .containsExactly("COUNT ES - 3", "OUT_OF ES - 4", "VALUE ES - 75");
    }
}
