package dev.escrutinio.system.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.language.verification.Claim;
import dev.escrutinio.language.verification.ClaimStatus;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts as people write them, with official figures, and the same with one detail wrong.
class WrittenTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "El PSOE obtuvo el 29,13 % de los votos en Burgos en abril de 2019.",
                "Vox pasó en Medina del Campo del 13,74 % (abril de 2019) al 19,99 % (noviembre de 2019): 6,25 puntos más.",
                "En Santander, en abril de 2019, el PSOE logró el 24,61 %, el PP el 23,80 %, Cs el 16,95 % y VOX un 12,22 %.",
                "La participación en la ciudad de Madrid bajó del 78,87 % en abril al 74,05 % en noviembre de 2019.",
                "En abril de 2019 el PSOE ganó las elecciones con 7.513.142 votos y 123 escaños. El PP logró 66 escaños.",
                "En Torrelavega el PP cayó del 33,87 % en 2016 al 17,97 % en abril de 2019.",
                "Resultados en España (julio de 2023)\nPP 8.160.837 votos, 137 escaños\nPSOE 7.821.718 votos, 121 escaños",
                "En julio de 2023, el PP fue la fuerza más votada en España y el PSOE quedó segundo.",
                "Vox obtuvo casi un 20 % en Medina del Campo en noviembre de 2019. Subió 6,25 puntos.",
                "Uno de cada cinco votantes de Medina del Campo eligió a Vox en noviembre de 2019, un 19,99 %.",
                "En noviembre de 2019 el censo era de 37.001.379 electores y votaron 24.507.715 personas.",
                "En junio de 2016, PP y PSOE obtuvieron 137 y 85 escaños.",
                "En diciembre de 2015, el PP logró 33 escaños más que el PSOE.",
                "El PP aventajó al PSOE en España en julio de 2023 en 339.119 votos.",
                "El 13,75 % del censo electoral en España en noviembre de 2019 corresponde a la provincia de Madrid.",
                "El 17,93 % de los votos del PP en España en julio de 2023 correspondió a la provincia de Madrid.",
                "La ventaja del PSOE sobre el PP en España en julio de 2023 fue de −339.119 votos."
            })
    void officialFiguresAreRight(String text) {
        assertThat(claims(text)).isNotEmpty().allMatch(claim -> claim.status() == ClaimStatus.RIGHT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "El PSOE obtuvo el 29,31 % de los votos en Burgos en abril de 2019.",
                "El PP obtuvo el 29,13 % de los votos en Burgos en abril de 2019.",
                "El PSOE obtuvo el 29,13 % de los votos en Burgos en noviembre de 2019.",
                "Vox bajó del 13,74 % al 19,99 % en Medina del Campo entre abril y noviembre de 2019.",
                "En julio de 2023, el PSOE fue la fuerza más votada.",
                "En abril de 2019 el PP logró 123 escaños, mientras que el PSOE se quedó en 66.",
                "Vox obtuvo casi un 25 % en Medina del Campo en noviembre de 2019.",
                "El PSOE aventajó al PP en España en julio de 2023 en 339.119 votos.",
                "Vox obtuvo el 16,18 % en Medina del Campo en noviembre de 2019.",
                "Vox subió un 6,25 % en Medina del Campo en noviembre de 2019.",
                "Vox obtuvo 19,99 puntos en Medina del Campo en noviembre de 2019.",
                "En diciembre de 2015, el PP logró 33 escaños menos que el PSOE.",
                "El 13,57 % del censo electoral en España en noviembre de 2019 corresponde a la provincia de Madrid.",
                "El 13,75 % del censo electoral en España en noviembre de 2019 corresponde a la provincia de Barcelona.",
                "El 13,75 % del censo electoral en España en abril de 2019 corresponde a la provincia de Madrid.",
                "La ventaja del PP sobre el PSOE en España en julio de 2023 fue de −339.119 votos."
            })
    void wrongDetailsAreSaidToBeWrong(String text) {
        assertThat(claims(text)).anyMatch(claim -> claim.status() == ClaimStatus.WRONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vox obtuvo un 19,99 %.",
                "Vox obtuvo un 19,99 % en Medina del Campo.",
                "En las elecciones municipales de 2019 el PP obtuvo el 30 % en Burgos. Logró 10 concejales.",
                "Villarriba del Monte dio al PSOE el 30 % en abril de 2019.",
                "Según las encuestas, el PP lograría 150 escaños en España.",
                "El PSOE y el PP sumaron el 45,37 % en España en abril de 2019.",
                "En las elecciones de 2011 el PP obtuvo 186 escaños en España.",
                "Mi teléfono es el 600 123 456 y cumplo 42."
            })
    void whatIsNotEstablishedIsNeitherRightNorWrong(String text) {
        assertThat(claims(text)).isNotEmpty().allMatch(claim -> claim.status() == ClaimStatus.NOT_CHECKABLE);
    }

    private static List<Claim> claims(String text) {
        return RealData.verifier().verify(text);
    }
}
