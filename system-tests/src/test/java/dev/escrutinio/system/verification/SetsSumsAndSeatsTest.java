package dev.escrutinio.system.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.language.verification.Claim;
import dev.escrutinio.language.verification.ClaimStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Right sentences about shares of seats, rises, sums of places and what would have been are never called wrong; false
/// ones of those that can be checked are. Figures from the Ministry's files 07 and 08.
class SetsSumsAndSeatsTest {

    @Test
    void percentageOfSeatsIsNoPercentageOfVotes() {
        // 2 of Navarra's 5 seats in December 2015
        String seats = "El PP obtuvo el %s %% de los escaños en la Comunidad Foral de Navarra en diciembre de 2015.";

        assertThat(statuses(seats.formatted("40,00"))).containsExactly(ClaimStatus.RIGHT);
        assertThat(statuses(seats.formatted("28,94"))).containsExactly(ClaimStatus.WRONG);
    }

    @Test
    void whatRoseMostIsToldWithBothEnds() {
        // 45,350 of 399,352 valid votes, then 75,583 of 408,393
        String rise =
                "La provincia de España donde más subió el porcentaje de voto de Ciudadanos entre diciembre de 2015 y"
                        + " abril de 2019 fue Badajoz, con 7,15 puntos más (%s %% en diciembre de 2015; %s %% en abril de 2019).";

        assertThat(statuses(rise.formatted("11,36", "18,51"))).doesNotContain(ClaimStatus.WRONG);
        assertThat(statuses(rise.formatted("18,51", "11,36"))).contains(ClaimStatus.WRONG);
    }

    @Test
    void sumOfTwoPlacesIsNotTheFirstOne() {
        assertThat(statuses(
                        "El PP obtuvo 40.077 votos en el conjunto de Navarrevisca y el municipio de Burgos en julio de"
                                + " 2023."))
                .doesNotContain(ClaimStatus.WRONG);
    }

    @Test
    void whatWouldHaveBeenIsNotCheckedAsIfItWas() {
        assertThat(statuses(
                        "Con una barrera del 8 %, el reparto de escaños sería en la provincia de Alicante en julio de"
                                + " 2023 (12 escaños en total): PP 5, PSOE 4, Vox 2 y Sumar 1."))
                .doesNotContain(ClaimStatus.WRONG);
    }

    @Test
    void negativePercentageIsItself() {
        // more voters than the census of the tables: 10 of 9
        assertThat(statuses(
                        "El municipio de España con menor abstención en abril de 2019 fue Alcolea de las Peñas, con el"
                                + " −11,11 %."))
                .doesNotContain(ClaimStatus.WRONG);
    }

    private static List<ClaimStatus> statuses(String text) {
        return RealData.verifier().verify(text).stream().map(Claim::status).toList();
    }
}
