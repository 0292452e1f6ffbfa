package dev.escrutinio.system.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.language.verification.Claim;
import dev.escrutinio.language.verification.ClaimStatus;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Fluent sentences with official figures and one thing swapped: each is called wrong, its right twin never.
class HostileProseTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        two parties | En julio de 2023, el PP obtuvo 8.160.837 votos y 137 escaños en España, y el PSOE 7.821.718 votos y 121 escaños. | En julio de 2023, el PSOE obtuvo 8.160.837 votos y 137 escaños en España, y el PP 7.821.718 votos y 121 escaños.
        two parties in a bracket | En España, en julio de 2023, el PP (8.160.837 votos) superó al PSOE (7.821.718). | En España, en julio de 2023, el PSOE (8.160.837 votos) superó al PP (7.821.718).
        two towns | En abril de 2019, el PSOE logró el 24,61 % en Santander y el 29,13 % en Burgos. | En abril de 2019, el PSOE logró el 24,61 % en Burgos y el 29,13 % en Santander.
        a town for another | El PP cayó en Torrelavega del 33,87 % en 2016 al 17,97 % en abril de 2019. | El PP cayó en Santander del 33,87 % en 2016 al 17,97 % en abril de 2019.
        subió for bajó | La participación en la ciudad de Madrid bajó del 78,87 % en abril al 74,05 % en noviembre de 2019. | La participación en la ciudad de Madrid subió del 78,87 % en abril al 74,05 % en noviembre de 2019.
        bajó for subió | Vox ganó 6,25 puntos en Medina del Campo entre abril y noviembre de 2019. | Vox perdió 6,25 puntos en Medina del Campo entre abril y noviembre de 2019.
        the election | En abril de 2019 el PSOE ganó en España con 7.513.142 votos y 123 escaños. | En noviembre de 2019 el PSOE ganó en España con 7.513.142 votos y 123 escaños.
        the elections of a change | Vox pasó en Medina del Campo del 13,74 % en abril de 2019 al 19,99 % en noviembre. | Vox pasó en Medina del Campo del 13,74 % en noviembre de 2019 al 19,99 % en abril.
        the base | En julio de 2023, el PP reunió en España el apoyo del 21,78 % del censo. | En julio de 2023, el PP reunió en España el apoyo del 33,06 % del censo.
        the base, told first | Sobre el censo, el voto al PP en España en julio de 2023 fue del 21,78 %. | Sobre el censo, el voto al PP en España en julio de 2023 fue del 33,06 %.
        the measure | La participación en la ciudad de Madrid fue del 78,87 % en abril de 2019. | La abstención en la ciudad de Madrid fue del 78,87 % en abril de 2019.
        per cent for points | Vox subió 6,25 puntos en Medina del Campo en noviembre de 2019 respecto a abril. | Vox subió un 6,25 % en Medina del Campo en noviembre de 2019 respecto a abril.
        points for per cent | Vox logró el 19,99 % en Medina del Campo en noviembre de 2019. | Vox logró 19,99 puntos en Medina del Campo en noviembre de 2019.
        seats for votes | En abril de 2019 Vox obtuvo en España 24 escaños. | En abril de 2019 Vox obtuvo en España 24 votos.
        ahead for behind | En diciembre de 2015, el PP obtuvo en España 33 escaños más que el PSOE. | En diciembre de 2015, el PP obtuvo en España 33 escaños menos que el PSOE.
        first for second | En julio de 2023, el PP fue la primera fuerza en España. | En julio de 2023, el PP fue la segunda fuerza en España.
        a thousand too many | En noviembre de 2019, Vox sumó 3.656.979 votos en España. | En noviembre de 2019, Vox sumó 36.569.790 votos en España.
        rounded the wrong way | Vox logró el 20,0 % en Medina del Campo en noviembre de 2019. | Vox logró el 19,9 % en Medina del Campo en noviembre de 2019.
        more than there was | En junio de 2016, el PP obtuvo más de 7,9 millones de votos en España. | En junio de 2016, el PP obtuvo más de 8 millones de votos en España.
        nearly, from above | Vox rozó el 20 % en Medina del Campo en noviembre de 2019. | Vox rozó el 19 % en Medina del Campo en noviembre de 2019.
        a fraction | En noviembre de 2019, uno de cada cinco votantes de Medina del Campo eligió a Vox. | En noviembre de 2019, uno de cada tres votantes de Medina del Campo eligió a Vox.
        doubled | Vox multiplicó por dos sus escaños en España entre abril y noviembre de 2019: de 24 a 52. | Vox multiplicó por tres sus escaños en España entre abril y noviembre de 2019: de 24 a 52.
        multiplied | Los escaños de Vox se duplicaron en España entre abril y noviembre de 2019: de 24 a 52. | Los escaños de Vox se triplicaron en España entre abril y noviembre de 2019: de 24 a 52.
        a party that did not stand | En julio de 2023, el PNV no se presentó en Burgos. | En julio de 2023, el PNV obtuvo el 12,3 % en Burgos.
        """)
    void whatIsSwappedIsCalledWrong(String kind, String right, String wrong) {
        assertThat(claims(right)).as(kind).noneMatch(claim -> claim.status() == ClaimStatus.WRONG);
        assertThat(claims(wrong)).as(kind).anyMatch(claim -> claim.status() == ClaimStatus.WRONG);
    }

    private static List<Claim> claims(String text) {
        return RealData.verifier().verify(text);
    }
}
