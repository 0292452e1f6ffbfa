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

    private static List<ClaimStatus> statuses(String text) {
        return RealData.verifier().verify(text).stream().map(Claim::status).toList();
    }
}
