package dev.escrutinio.language.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Misspelt words: read as what was meant where that is clear, asked back or refused where it is not.
class MisspeltQuestionsTest {

    private static QuestionReader reader;

    @BeforeAll
    static void build() {
        reader = SmallCountry.reader();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "¿Cuántos votos coscehó el PP en Getafe el 10N? | ¿Cuántos votos cosechó el PP en Getafe el 10N?",
                "me guctaría saber cuántos botos sacó el pp en getafe el 10n | me gustaría saber cuántos votos sacó el pp en getafe el 10n",
                "sbaes que porcnetaje saco vox en getafe en las elcciones de 2016 | sabes que porcentaje saco vox en getafe en las elecciones de 2016",
                "¿En cuántas sesciones de Getafe ganó el PP el 10N? | ¿En cuántas secciones de Getafe ganó el PP el 10N?",
                "en suántas secciones de getafe gano el pp el 10n | en cuántas secciones de getafe gano el pp el 10n",
                "vtos del pp en getafe en juio de 2016 | votos del pp en getafe en junio de 2016",
                "porcentaje del PP en Villarmolada el 10N | porcentaje del PP en Villarmolda el 10N",
                "participación en la provinca de Cuneca el 10N | participación en la provincia de Cuenca el 10N",
            })
    void whatIsClearlyMeantIsReadAsIfWrittenWell(String misspelt, String right) {
        assertThat(understood(misspelt).plan()).isEqualTo(understood(right).plan());
        assertThat(understood(misspelt).assumptions()).anyMatch(said -> said.contains("se lee como"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // «paridos» is a Spanish word, and neither «partidos» nor «parados»
                "porcentaje de todos los paridos en Getafe el 10N",
                "votos del PP y de los pobos en Getafe el 10N",
                "votos del Partido de la Siesta en Getafe el 10N",
                "votos de los zurdos en Getafe el 10N",
                "porcentaje del PQZ en Getafe el 10N",
            })
    void wordsThatAreSpeltWellAreNotTakenForOthers(String question) {
        assertThat(reader.read(question)).isInstanceOf(Reading.NotUnderstood.class);
    }

    @Test
    void aNameBetweenTwoOthersIsAskedBack() {
        Reading reading = reader.read("votos del PP en Villarmilda el 10N");

        assertThat(reading).isInstanceOf(Reading.Ambiguous.class);
        List<Reading.Choice> choices = ((Reading.Ambiguous) reading).choices();
        assertThat(choices).extracting(choice -> place(choice.plan())).containsExactlyInAnyOrder("47904", "47905");
        assertThat(choices)
                .allSatisfy(choice ->
                        assertThat(understood(choice.question()).plan()).isEqualTo(choice.plan()));
    }

    @Test
    void theShortNameOfASmallTownIsOffered() {
        Reading reading = reader.read("votos del PP en Boeto el 10N");

        assertThat(reading).isInstanceOf(Reading.Ambiguous.class);
        assertThat(((Reading.Ambiguous) reading).choices())
                .singleElement()
                .satisfies(choice -> assertThat(place(choice.plan())).isEqualTo("47906"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "votos del pp en pego el 10n | 47901",
                "votos del PP en Pego, El el 10N | 47902",
                "votos del PP en El Pego el 10N | 47902",
                "abstencion en voto el 10n | 47903",
                "participación del 10N en Voto | 47903",
            })
    void everydayWordsDoNotHideATown(String question, String code) {
        assertThat(place(understood(question).plan())).isEqualTo(code);
    }

    @Test
    void whereTheNearestWordMakesNoSenseNoFartherOneIsTaken() {
        // «provincia» is nearest; «provincial» would be passed over
        assertThat(reader.read("media de votos del PP en proviincia el 10N")).isNotInstanceOf(Reading.Understood.class);
    }

    @Test
    void aProvinceNarrowsANameInAListToo() {
        assertThat(((Places.Named) ((Query) understood("votos del PP en Getafe y Moya, provincia de Cuenca, el 10N")
                                        .plan())
                                .places())
                        .codes())
                .containsExactly("28065", "16135");
    }

    @Test
    void moreThanOneIsANumber() {
        String question = "¿En cuántos municipios de Madrid subió Vox más de %s entre el 28A y el 10N?";

        assertThat(understood(question.formatted("un punto")).plan())
                .isEqualTo(understood(question.formatted("1 punto")).plan());
    }

    @Test
    void aMonthBeforeAYearIsNoTown() {
        assertThat(understood("votos del pp en getafe en jun 2016").plan())
                .isEqualTo(understood("votos del pp en getafe en junio de 2016").plan());
    }

    private static Reading.Understood understood(String question) {
        Reading reading = reader.read(question);
        assertThat(reading).as(question).isInstanceOf(Reading.Understood.class);
        return (Reading.Understood) reading;
    }

    private static String place(Plan plan) {
        return ((Places.Named) ((Query) plan).places()).codes().getFirst();
    }
}
