package dev.escrutinio.language.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Scope;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void thousandsHaveDotsFromFourDigits() {
        assertThat(Numbers.text(4212, Unit.VOTES)).isEqualTo("4.212 votos");
        assertThat(Numbers.text(37001379, Unit.PEOPLE)).isEqualTo("37.001.379 personas");
        assertThat(Numbers.text(999, Unit.COUNT)).isEqualTo("999");
    }

    @Test
    void percentagesRoundHalfUp() {
        assertThat(Numbers.text(0.005, Unit.PERCENT)).isEqualTo("0,01 %");
        assertThat(Numbers.text(13.7449, Unit.PERCENT)).isEqualTo("13,74 %");
        assertThat(Numbers.text(20, Unit.PERCENT)).isEqualTo("20,00 %");
    }

    @Test
    void quotientOfCountsRoundsFromTheCounts() {
        // 3 / 800 = 0.375 %; as a double times 100 it may fall below the half.
        assertThat(Numbers.text(share(100.0 * 3 / 800, 3, 800))).isEqualTo("0,38 %");
        assertThat(Numbers.text(share(Math.nextDown(1.005), 201, 20000))).isEqualTo("1,01 %");
    }

    @Test
    void oneIsSingularInEveryUnit() {
        assertThat(Numbers.text(1, Unit.VOTES)).isEqualTo("1 voto");
        assertThat(Numbers.text(1, Unit.POINTS)).isEqualTo("1,00 punto");
        assertThat(Numbers.text(1, Unit.SEATS)).isEqualTo("1 escaño");
    }

    @Test
    void negativeNumbersHaveATrueMinus() {
        assertThat(Numbers.text(-0.5249, Unit.COEFFICIENT)).isEqualTo("−0,52");
        assertThat(Numbers.text(-0.004, Unit.COEFFICIENT)).isEqualTo("0,00");
    }

    @Test
    void meansOfWholeThingsKeepTwoDecimals() {
        assertThat(Numbers.text(12345.671, Unit.EUROS)).isEqualTo("12.345,67 €");
        assertThat(Numbers.text(12345, Unit.EUROS)).isEqualTo("12.345 €");
        assertThat(Numbers.text(165031.8, Unit.VOTES_PER_SEAT)).isEqualTo("165.031,80 votos por escaño");
    }

    @Test
    void yearsAndIndexesKeepWhatIsPublished() {
        assertThat(Numbers.text(44.9, Unit.YEARS)).isEqualTo("44,9 años");
        assertThat(Numbers.text(45, Unit.YEARS)).isEqualTo("45,0 años");
        assertThat(Numbers.text(32.47, Unit.INDEX)).isEqualTo("32,47");
    }

    @Test
    void thresholdsAreToldAsGiven() {
        assertThat(Numbers.given(25, Unit.PERCENT)).isEqualTo("25 %");
        assertThat(Numbers.given(12.5, Unit.PERCENT)).isEqualTo("12,5 %");
        assertThat(Numbers.given(50000, Unit.PEOPLE)).isEqualTo("50.000 personas");
    }

    private static Figure share(double value, long numerator, long denominator) {
        return new Figure(
                value,
                Unit.PERCENT,
                "vote_share",
                "vox",
                "47085",
                "2019-11",
                null,
                null,
                Scope.WITHOUT_CERA,
                numerator,
                denominator,
                null,
                Role.VALUE,
                null,
                null,
                null,
                null);
    }
}
