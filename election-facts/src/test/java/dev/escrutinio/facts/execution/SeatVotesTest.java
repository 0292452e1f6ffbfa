package dev.escrutinio.facts.execution;

import static dev.escrutinio.facts.execution.Executions.NOVEMBER;
import static dev.escrutinio.facts.execution.Executions.figures;
import static dev.escrutinio.facts.execution.Executions.query;
import static dev.escrutinio.facts.execution.Executions.refused;
import static dev.escrutinio.facts.execution.Executions.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.StatisticKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What seats make of votes. Valladolid elects three: PP 465 (two), PSOE 395 (one), Vox 77, of 952 valid votes.
class SeatVotesTest {

    @Test
    void whatAPartyLackedForOneMoreSeat() {
        // 466 / 2 passes 232.5, since the PP has as many votes as 465 and lots would be drawn.
        assertThat(valladolid("votes_to_seat", "psoe")).containsExactly("VALUE 47 psoe 71");
        // 233 passes 232.5.
        assertThat(valladolid("votes_to_seat", "vox")).containsExactly("VALUE 47 vox 156");
        // 1185 / 3 ties with 395, and more votes win a tie.
        assertThat(valladolid("votes_to_seat", "pp")).containsExactly("VALUE 47 pp 720");
    }

    @Test
    void whatAPartyHadToSpare() {
        // 396 / 2 passes 197.5; 395 / 2 would be drawn by lots.
        assertThat(valladolid("votes_to_spare", "pp")).containsExactly("VALUE 47 pp 69");
        // 155 ties with 465 / 3, and the PP has more votes.
        assertThat(valladolid("votes_to_spare", "psoe")).containsExactly("VALUE 47 psoe 239");
    }

    @Test
    void withoutASeatNothingIsToSpare() {
        assertThat(refused(value("47", Measure.of("votes_to_spare", "vox"))).code())
                .isEqualTo("no_seats");
        assertThat(refused(value("ES", Measure.of("votes_to_seat", "vox"))).code())
                .isEqualTo("one_constituency_needed");
    }

    @Test
    void votesThatWonNoSeat() {
        assertThat(valladolid("votes_without_seat", null)).containsExactly("VALUE 47 - 77");
        // Vox has the only seat of Ceuta, so that all three have one somewhere.
        assertThat(figures(value("ES", Measure.of("votes_without_seat")))).containsExactly("VALUE ES - 0");
        // 77 of Vox in Valladolid and 20 of the PSOE in Ceuta.
        assertThat(figures(value("ES", Measure.of("wasted_votes")))).containsExactly("VALUE ES - 97");
        assertThat(Executions.computed(value("47", Measure.of("wasted_share")))
                        .figures()
                        .getFirst()
                        .value())
                .isEqualTo(100.0 * 77 / 952);
    }

    @Test
    void seatsAndVotesOfTwoParties() {
        assertThat(valladolid("seat_lead", "pp>psoe")).containsExactly("VALUE 47 pp>psoe 1");
        assertThat(Executions.computed(value("47", Measure.of("vote_ratio", "pp>psoe")))
                        .figures()
                        .getFirst()
                        .value())
                .isEqualTo(465.0 / 395);
        Condition more =
                new Condition.Compares(Measure.of("seat_lead", "pp>psoe"), null, false, Comparator.GREATER, 0, null);
        // The PP did not stand in Ceuta, where the PSOE, which did, won no seat either.
        assertThat(figures(query(
                        List.of(NOVEMBER),
                        new Places.Within(Level.PROVINCE, List.of("ES"), List.of(more)),
                        new Operation.Count())))
                .containsExactly("COUNT ES - 2", "OUT_OF ES - 3");
    }

    @Test
    void howFarTheEndsLieApart() {
        assertThat(figures(query(
                        List.of(NOVEMBER),
                        within(Level.MUNICIPALITY, "ES"),
                        new Operation.Statistic(StatisticKind.RANGE),
                        Measure.of("votes", "psoe"))))
                .containsExactly("STATISTIC ES psoe 280", "FIRST 47186 psoe 300", "SECOND 51001 psoe 20", "N ES - 4");
    }

    private static List<String> valladolid(String measure, String party) {
        return figures(value("47", new Measure(measure, party, null, null)));
    }

    private static Query value(String place, Measure measure) {
        return query(List.of(NOVEMBER), Places.of(place), new Operation.Value(), measure);
    }
}
