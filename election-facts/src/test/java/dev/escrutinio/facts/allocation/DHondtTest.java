package dev.escrutinio.facts.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DHondtTest {

    /// The worked example of LOREG art. 163.1: 480,000 valid votes, eight seats.
    @Test
    void theExampleOfTheLawGivesItsSeats() {
        List<Contender> contenders = List.of(
                new Contender("A", 168_000),
                new Contender("B", 104_000),
                new Contender("C", 72_000),
                new Contender("D", 64_000),
                new Contender("E", 40_000),
                new Contender("F", 32_000));

        Allocation allocation = DHondt.allocate(contenders, 480_000, 3, 8);

        assertThat(seats(allocation)).containsExactly(4, 2, 1, 1, 0, 0);
    }

    @Test
    void lastAndNextSeatAreThoseOfTheQuotients() {
        // Quotients of 100, 60: 100 (a), 60 (b), 50 (a), 33.3 (a), 30 (b).
        Allocation allocation = DHondt.allocate(List.of(new Contender("a", 100), new Contender("b", 60)), 160, 3, 4);

        assertThat(seats(allocation)).containsExactly(3, 1);
        assertThat(allocation.last())
                .isNotNull()
                .extracting(one -> one.contender().party())
                .isEqualTo("a");
        assertThat(allocation.next())
                .isNotNull()
                .extracting(one -> one.contender().party())
                .isEqualTo("b");
        // b needs more than 2 × 33.3: 67 votes.
        assertThat(allocation.votesShort()).isEqualTo(7);
    }

    @Test
    void thresholdCountsBlankVotes() {
        List<Contender> contenders = List.of(new Contender("a", 970), new Contender("b", 30));

        assertThat(seats(DHondt.allocate(contenders, 1_000, 3, 40)).get(1)).isPositive();
        assertThat(seats(DHondt.allocate(contenders, 1_001, 3, 40)).get(1)).isZero();
    }

    @Test
    void ofEqualQuotientsTheOneWithMoreVotesGoesFirst() {
        // Second seat: 100 / 2 = 50 against 50 / 1.
        Allocation allocation = DHondt.allocate(List.of(new Contender("b", 50), new Contender("a", 100)), 150, 3, 2);

        assertThat(seats(allocation)).containsExactly(0, 2);
        assertThat(allocation.drawn()).isEmpty();
    }

    @Test
    void equalVotesAreDrawnByLotAndSaidSo() {
        Allocation allocation = DHondt.allocate(List.of(new Contender("a", 50), new Contender("b", 50)), 100, 3, 1);

        assertThat(allocation.drawn()).extracting(Contender::party).containsExactly("a", "b");
    }

    private static List<Integer> seats(Allocation allocation) {
        return allocation.shares().stream().map(Allocation.Share::seats).toList();
    }
}
