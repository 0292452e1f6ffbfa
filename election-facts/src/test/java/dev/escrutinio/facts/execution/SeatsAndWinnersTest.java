package dev.escrutinio.facts.execution;

import static dev.escrutinio.facts.execution.Executions.APRIL;
import static dev.escrutinio.facts.execution.Executions.NOVEMBER;
import static dev.escrutinio.facts.execution.Executions.computed;
import static dev.escrutinio.facts.execution.Executions.figures;
import static dev.escrutinio.facts.execution.Executions.query;
import static dev.escrutinio.facts.execution.Executions.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Bound;
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.facts.execution.Note.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeatsAndWinnersTest {

    @Test
    void seatsOfAProvinceWithLastAndNext() {
        // Valladolid: PP 465, PSOE 395, Vox 77; quotients 465, 395, 232.5 (third), 197.5 (next).
        assertThat(figures(query(List.of(NOVEMBER), Places.of("47"), seats(null, null, List.of(), true))))
                .containsExactly(
                        "VALUE 47 pp 2",
                        "VALUE 47 psoe 1",
                        "TOTAL 47 - 3",
                        "LAST_SEAT 47 pp 465",
                        "NEXT_SEAT 47 psoe 395",
                        // Half of it must pass 232.5: 466 votes (465 / 2 ties, and the PP has not more).
                        "DIFFERENCE 47 psoe 71");
    }

    @Test
    void otherNumberOfSeatsIsAllocatedAnew() {
        assertThat(figures(query(List.of(NOVEMBER), Places.of("47"), seats(null, 7, List.of(), false))))
                .containsExactly("VALUE 47 pp 4", "VALUE 47 psoe 3", "TOTAL 47 - 7");
    }

    @Test
    void mergedPartiesStandTogether() {
        // PSOE and Vox together 472: 472, 465, 236.
        assertThat(figures(query(
                        List.of(NOVEMBER), Places.of("47"), seats(null, null, List.of(List.of("psoe", "vox")), false))))
                .containsExactly("VALUE 47 psoe+vox 2", "VALUE 47 pp 1", "TOTAL 47 - 3");
    }

    @Test
    void higherThresholdKeepsPartiesOut() {
        // Madrid: PP 300, PSOE 250, Vox 145 of 700 valid votes: 20.7 per cent.
        assertThat(figures(query(List.of(NOVEMBER), Places.of("28"), seats(25.0, null, List.of(), false))))
                .containsExactly("VALUE 28 pp 2", "VALUE 28 psoe 2", "TOTAL 28 - 4");
        assertThat(figures(query(List.of(NOVEMBER), Places.of("28"), seats(20.0, null, List.of(), false))))
                .contains("VALUE 28 vox 1");
    }

    @Test
    void singleConstituencyTakesAllVotesAndSeats() {
        // PP 765, PSOE 665, Vox 243; 8 seats: 765, 665, 382.5, 332.5, 255, 243, 221.7, 191.25.
        assertThat(figures(query(
                        List.of(NOVEMBER), Places.of("ES"), new Operation.Seats(null, null, List.of(), true, false))))
                .containsExactly("VALUE ES pp 4", "VALUE ES psoe 3", "VALUE ES vox 1", "TOTAL ES - 8");
    }

    @Test
    void howOftenAPartyWonIsCounted() {
        // Medina del Campo: PP 90 and 95, the PSOE less in both.
        List<String> both = List.of(APRIL, NOVEMBER);
        assertThat(figures(query(both, Places.of("47085"), new Operation.Winner(1, null, "pp"))))
                .endsWith("COUNT 47085 pp 2", "OUT_OF 47085 pp 2");
        assertThat(figures(query(both, Places.of("47085"), new Operation.Winner(1, null, "psoe"))))
                .endsWith("COUNT 47085 psoe 0", "OUT_OF 47085 psoe 2");
        assertThat(figures(query(List.of(NOVEMBER), Places.of("47085"), new Operation.Winner(1, null, "psoe"))))
                .noneMatch(figure -> figure.startsWith("COUNT"));
        // a space of several parties is none of those that came first
        assertThat(figures(query(
                        both, Places.of("47085"), new Operation.Winner(1, null, "unidas-podemos-y-confluencias"))))
                .noneMatch(figure -> figure.startsWith("COUNT"));
    }

    @Test
    void seatsHeldAgainstANumberTellHowFarTheyAre() {
        // The PSOE has 1 of 3.
        Operation held = new Operation.Value(new Bound(Comparator.AT_LEAST, 2, null));
        assertThat(figures(query(List.of(NOVEMBER), Places.of("47"), held, Measure.of("seats", "psoe"))))
                .containsExactly("VALUE 47 psoe 1", "DIFFERENCE 47 psoe -1");
    }

    @Test
    void measuresOfSeats() {
        assertThat(figures(query(
                        List.of(NOVEMBER),
                        Places.of("47"),
                        new Operation.Value(),
                        Measure.of("seats", "pp"),
                        Measure.of("seats", "vox"),
                        Measure.of("votes_per_seat", "pp"),
                        Measure.of("seat_share", "pp"))))
                .containsExactly("VALUE 47 pp 2", "VALUE 47 vox 0", "VALUE 47 pp 232.5", "VALUE 47 pp 66.6667");
    }

    @Test
    void winnerAndSecond() {
        assertThat(figures(query(List.of(NOVEMBER), Places.of("47085"), Operation.Winner.at(2))))
                .containsExactly("VALUE 47085 psoe 85", "BESIDE 47085 psoe 40.0943");
    }

    @Test
    void theLeastVotedIsOfThoseThatStoodThere() {
        // The PP did not stand in Ceuta: it is not the last with 0.
        assertThat(figures(query(List.of(APRIL), Places.of("51001"), Operation.Winner.fromLast(1))))
                .containsExactly("VALUE 51001 vox 15", "BESIDE 51001 vox 37.5");
    }

    @Test
    void whoStoodAndGotNothingIsLast() {
        assertThat(figures(query(List.of(NOVEMBER), Places.of("4708502001"), Operation.Winner.fromLast(1))))
                .containsExactly("VALUE 4708502001 vox 0", "BESIDE 4708502001 vox 0");
        assertThat(figures(query(List.of(NOVEMBER), Places.of("4708502001"), Operation.Winner.fromLast(2))))
                .containsExactly("VALUE 4708502001 psoe 5", "BESIDE 4708502001 psoe 16.6667");
    }

    @Test
    void tieForTheFirstPositionTellsBoth() {
        Execution.Computed computed =
                computed(query(List.of(NOVEMBER), Places.of("4708501002"), Operation.Winner.at(1)));

        assertThat(computed.figures()).extracting(one -> one.party()).containsExactly("pp", "pp", "psoe", "psoe");
        assertThat(computed.figures()).extracting(one -> one.rank()).containsOnly(1);
        assertThat(computed.notes()).contains(new Note(Kind.TIE, List.of("pp", "psoe")));
    }

    @Test
    void marginIsInVotesAndPoints() {
        assertThat(figures(query(List.of(APRIL), Places.of("47085"), new Operation.Margin())))
                .containsExactly(
                        "FIRST 47085 pp 90",
                        "SECOND 47085 psoe 85",
                        "DIFFERENCE 47085 pp 5",
                        "FIRST 47085 pp 45",
                        "SECOND 47085 psoe 42.5",
                        "DIFFERENCE 47085 pp 2.5");
    }

    @Test
    void orderMeasures() {
        // Margin 5 of 200; 195² / (85² + 90² + 20²).
        assertThat(figures(query(
                        List.of(APRIL),
                        Places.of("47085"),
                        new Operation.Value(),
                        Measure.of("margin"),
                        Measure.of("margin_votes"),
                        Measure.of("effective_parties"))))
                .containsExactly("VALUE 47085 - 2.5", "VALUE 47085 - 5", "VALUE 47085 - 2.4181");
    }

    @Test
    void partiesAreCounted() {
        // Valladolid, 3 seats: PP 465, PSOE 395, Vox 77: 2 and 1. In Ceuta the PSOE and Vox have votes.
        assertThat(figures(query(
                        List.of(NOVEMBER), Places.of("47"), new Operation.Value(), Measure.of("parties_with_seats"))))
                .containsExactly("VALUE 47 - 2");
        assertThat(figures(query(
                        List.of(NOVEMBER), Places.of("51"), new Operation.Value(), Measure.of("parties_with_votes"))))
                .containsExactly("VALUE 51 - 2");
    }

    @Test
    void placesThatNobodyNamedAreLeftOutWithoutAReasonForEach() {
        Execution.Computed computed = computed(query(
                List.of(NOVEMBER), within(Level.MUNICIPALITY, "ES"), new Operation.Value(), Measure.of("votes", "pp")));

        assertThat(computed.figures())
                .extracting(Executions::text)
                .containsExactly("VALUE 28079 pp 300", "VALUE 47085 pp 95", "VALUE 47186 pp 350");
        assertThat(computed.missing()).isEmpty();
        assertThat(computed.notes()).contains(new Note(Kind.LEFT_OUT, List.of("1")));
    }

    private static Operation seats(Double threshold, Integer seats, List<List<String>> merged, boolean last) {
        return new Operation.Seats(threshold, seats, merged, false, last);
    }
}
