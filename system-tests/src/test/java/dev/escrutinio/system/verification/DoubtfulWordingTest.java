package dev.escrutinio.system.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.language.verification.Claim;
import dev.escrutinio.language.verification.ClaimStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Right texts whose wording is not understood as a whole are not called wrong. Figures from the Ministry's files 05
/// and 06.
class DoubtfulWordingTest {

    @Test
    void twoNumbersAreNotComparedWithOneFigure() {
        assertThat(statuses("Las papeletas en blanco sumaron en junio de 2016 en Carboneras 23; las nulas, 19."))
                .doesNotContain(ClaimStatus.WRONG);
        assertThat(statuses(
                        "En Valverde, los 484 votos del PSOE en las elecciones de 2015 fueron 446 en los comicios de"
                                + " junio de 2016."))
                .doesNotContain(ClaimStatus.WRONG);
    }

    @Test
    void wordThatNobodyKnowsLeavesTheFigureOpen() {
        assertThat(statuses(
                        "El PP añadió en la provincia de Cuenca 2.268 votos nuevos en junio de 2016 a los 50.736 que"
                                + " ya tenía en diciembre de 2015."))
                .doesNotContain(ClaimStatus.WRONG);
    }

    @Test
    void whoStandsBelowIsTheOneNamedFirst() {
        String below = "%s se quedó en las generales de 2016 en Sotillo de la Adrada 37,88 puntos por debajo %s.";

        assertThat(statuses(below.formatted("Unidas Podemos", "del PP"))).containsExactly(ClaimStatus.RIGHT);
        assertThat(statuses(below.formatted("El PP", "de Unidas Podemos"))).containsExactly(ClaimStatus.WRONG);
    }

    @Test
    void whatWasLackingIsTheDistanceToTheOtherParty() {
        assertThat(statuses(
                        "Al PP le faltaron en España 1.745.159 papeletas para alcanzar al PSOE en las generales de noviembre"
                                + " de 2019."))
                .containsExactly(ClaimStatus.RIGHT);
    }

    @Test
    void sizeOfAChangeWhoseDirectionIsNotUnderstoodIsOpen() {
        assertThat(statuses(
                        "El PP estrechó su espacio 14,86 puntos en Torrelavega entre junio de 2016 y abril de 2019."))
                .doesNotContain(ClaimStatus.RIGHT);
        assertThat(statuses(
                        "De los 336.286 votos de junio de 2016 a los 462.788 de julio de 2023: así menguó el PSOE en Castilla"
                                + " y León."))
                .contains(ClaimStatus.WRONG);
    }

    @Test
    void whoTakesVotesFromWhom() {
        assertThat(statuses("En julio de 2023, el PP le sacó al PSOE 339.119 votos en España."))
                .containsExactly(ClaimStatus.RIGHT);
        assertThat(statuses("Al PSOE le sacó el PP 339.119 votos en España en julio de 2023."))
                .containsExactly(ClaimStatus.RIGHT);
        assertThat(statuses("En julio de 2023, el PSOE le sacó al PP 339.119 votos en España."))
                .containsExactly(ClaimStatus.WRONG);
    }

    @Test
    void oneChangeToldInPointsAndInVotes() {
        String lost =
                "El Partido Popular pierde en Castilla y León 13,09 puntos y %s votos de diciembre de 2015 a abril de 2019.";

        assertThat(statuses(lost.formatted("194.572"))).containsOnly(ClaimStatus.RIGHT);
        assertThat(statuses(lost.formatted("204.572"))).containsExactly(ClaimStatus.RIGHT, ClaimStatus.WRONG);
    }

    @Test
    void figureOfAnotherElectionIsNoBoundOfThisOne() {
        assertThat(statuses("Los 671.507 votos de Vox en Andalucía el 23 de julio de 2023 no alcanzan los 878.909 de"
                        + " noviembre de 2019."))
                .containsExactly(ClaimStatus.RIGHT, ClaimStatus.NOT_CHECKABLE);
    }

    @Test
    void changeOfAnAdvantageIsNoChangeOfTheShare() {
        assertThat(statuses("El PSOE aumentó su ventaja 2,13 puntos en Getafe entre abril y noviembre de 2019."))
                .containsExactly(ClaimStatus.NOT_CHECKABLE);
    }

    @Test
    void whatTheSentenceNamesWithoutAFigureLeavesItOpen() {
        assertThat(statuses("Frente al PSOE, el PP logró el 43,06 % en España en julio de 2023."))
                .containsExactly(ClaimStatus.NOT_CHECKABLE);
    }

    @Test
    void ceutaAndMelillaMayBeLeftOutOfARanking() {
        assertThat(statuses("La comunidad autónoma en la que menos subió el PSOE de junio de 2016 a abril de 2019 fue"
                        + " Cantabria, con 1,69 puntos más."))
                .containsOnly(ClaimStatus.NOT_CHECKABLE);
        assertThat(statuses(
                        "La comunidad autónoma donde más subió el PP entre abril y noviembre de 2019 fue La Rioja, con"
                                + " 7,71 puntos más (del 26,52 % al 34,23 %)."))
                .contains(ClaimStatus.RIGHT)
                .doesNotContain(ClaimStatus.WRONG);
    }

    private static List<ClaimStatus> statuses(String text) {
        return RealData.verifier().verify(text).stream().map(Claim::status).toList();
    }
}
