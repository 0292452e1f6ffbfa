package dev.escrutinio.system.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.language.verification.Claim;
import dev.escrutinio.language.verification.ClaimStatus;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Sentences about published indicators with figures copied from the INE's files: what is swapped is called wrong, its
/// right twin right, and what is of something else neither.
class IndicatorProseTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        year | La renta neta media por persona de Getafe fue de 13.326 euros en 2019. | La renta neta media por persona de Getafe fue de 13.326 euros en 2018.
        household | Getafe tenía una renta media de 35.402 euros por hogar en 2019. | Getafe tenía una renta media de 35.402 euros por persona en 2019.
        gross | Getafe tenía una renta de 16.095 euros brutos por persona en 2019. | Getafe tenía una renta de 13.326 euros brutos por persona en 2019.
        newest | La edad media en Burgos capital es de 45,6 años. | La edad media en Burgos capital es de 47,2 años.
        city, not province | La renta neta por persona en Burgos era de 14.351 euros en 2019. | La renta neta por persona en Burgos era de 12.000 euros en 2019.
        Gini in per cent | El índice de Gini de Getafe era del 30,1 % en 2019. | El índice de Gini de Getafe era del 31,1 % en 2019.
        unit | La edad media en Getafe era de 41,9 años en 2019. | La edad media en Getafe era de 41,9 euros en 2019.
        inhabitants | Getafe tiene más de 180.000 habitantes. | Getafe tiene más de 190.000 habitantes.
        who lives there | En 2022 vivían en Burgos 172.032 personas. | En 2022 vivían en Burgos 152.032 personas.
        share of all | El 19,2 % de la población de Getafe tenía 65 años o más en 2019. | El 21,2 % de la población de Getafe tenía 65 años o más en 2019.
        about | La renta por persona de Medina del Campo fue de unos 11.000 euros en 2019. | La renta por persona de Medina del Campo fue de unos 13.000 euros en 2019.
        year beside an election | En noviembre de 2019 hubo elecciones en Getafe, donde la renta por persona fue de 15.061 euros en 2022. | En noviembre de 2019 hubo elecciones en Getafe, donde la renta por persona fue de 13.326 euros en 2022.
        from and to | La renta por persona pasó en Getafe de 11.729 euros en 2015 a 15.061 euros en 2022. | La renta por persona pasó en Getafe de 11.729 euros en 2015 a 16.061 euros en 2022.
        direction | Entre 2015 y 2022, la edad media de Santander subió de 45,8 a 47,4 años. | Entre 2015 y 2022, la edad media de Santander bajó de 45,8 a 47,4 años.
        growth | La renta por persona subió en Getafe 3.332 euros entre 2015 y 2022. | La renta por persona bajó en Getafe 3.332 euros entre 2015 y 2022.
        growth in per cent | La renta por persona creció un 28,41 % en Getafe entre 2015 y 2022. | La renta por persona creció un 18,41 % en Getafe entre 2015 y 2022.
        two towns | La renta por persona de Getafe y Móstoles era de 13.326 y 11.980 euros en 2019, respectivamente. | La renta por persona de Getafe y Móstoles era de 11.980 y 13.326 euros en 2019, respectivamente.
        against another town | Burgos tenía en 2019 una renta por persona de 14.351 euros, frente a los 14.219 de Santander. | Burgos tenía en 2019 una renta por persona de 14.351 euros, frente a los 15.219 de Santander.
        more than another town | La renta por persona de Getafe era en 2019 1.346 euros superior a la de Móstoles. | La renta por persona de Getafe era en 2019 1.346 euros inferior a la de Móstoles.
        two registers | Getafe tenía 183.304 habitantes en 2019. | Getafe tenía 193.304 habitantes en 2019.
        district | En el distrito 7 de Madrid la renta neta media por persona fue de 24.881 euros en 2019. | En el distrito 7 de Madrid la renta neta media por persona fue de 28.881 euros en 2019.
        """)
    void whatIsSwappedIsCalledWrong(String kind, String right, String wrong) {
        assertThat(statuses(right)).as(kind).containsOnly(ClaimStatus.RIGHT);
        assertThat(statuses(wrong)).as(kind).contains(ClaimStatus.WRONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "La edad media de los votantes del PSOE en Getafe era de 41,9 años en 2019.",
                "La edad media de los candidatos en Getafe era de 41,9 años en 2019.",
                "La edad media de las madres en Getafe era de 41,9 años en 2019.",
                "La renta por persona de los jóvenes de Getafe fue de 13.326 euros en 2019.",
                "La renta por persona del barrio de Perales en Getafe fue de 13.326 euros en 2019.",
                "El área metropolitana de Getafe tenía 183.304 habitantes en 2019.",
                "El 19,2 % de los votantes de Getafe tenía 65 años o más en 2019.",
                "En Getafe, la renta máxima fue de 13.326 euros en 2019.",
                "La renta por persona en Getafe era en 2019 de 13.326 dólares.",
                "Getafe tenía una renta de 1.110 euros al mes por persona en 2019.",
                "Getafe perdió 183.304 habitantes en 2019.",
                "La renta media por persona de la provincia de Burgos fue de 14.351 euros en 2019.",
                "La renta por persona de Getafe fue de 13.326 euros en 2012.",
                "La renta por persona de Getafe es de 13.326 euros.",
                "Getafe tenía 183.374 habitantes en 2019."
            })
    void whatIsOfSomethingElseIsOpen(String text) {
        assertThat(statuses(text)).containsOnly(ClaimStatus.NOT_CHECKABLE);
    }

    private static List<ClaimStatus> statuses(String text) {
        return RealData.verifier().verify(text).stream().map(Claim::status).toList();
    }
}
