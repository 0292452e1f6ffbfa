package dev.escrutinio.language.reading;

import static dev.escrutinio.language.reading.SmallCountry.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Words that relate, narrow or place something are never passed over as fillers.
class DroppedWordsTest {

    private static final Places GETAFE = Places.of("28065");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "votos del PP en Getafe que vinieron de Vox en 2016 | vote_by_group",
                "votos del PP en Getafe que se fueron a Vox en 2016 | vote_by_group",
                "votos que pasaron del PP a Vox en Getafe en 2016 | vote_by_group",
                "De quienes votaron al PSOE en Getafe en abril de 2019, ¿cuántos se pasaron a Vox en noviembre? | vote_by_group",
                "¿cuántos votantes del PSOE se fueron a Vox en Getafe en 2016? | vote_by_group",
                "¿cuántos médicos votaron al PSOE en Getafe en 2016? | vote_by_group",
                "¿Qué votaron los taxistas de Getafe en 2016? | vote_by_group",
                "¿cuántos médicos hay en Getafe? | indicator_not_loaded",
                "Del voto femenino en Getafe en 2016, ¿cuánto fue al PP? | vote_by_group",
                "Entre los menores de 30 años de Getafe, ¿qué partido ganó en 2016? | vote_by_group",
                "¿Qué candidato al Senado fue el más votado en Getafe en 2016? | senate",
                "¿qué votó Pedro Sánchez en 2016? | individual_vote",
                "¿cuántos votaron a Pedro Sánchez en Getafe en 2016? | candidate",
                "a quien debo votar si vivo en Getafe | opinion",
                "¿Es mejor el programa del PP o el del PSOE? | opinion",
                "¿Cuánto gastó el PSOE en la campaña de 2016 en Getafe? | other_topic",
                "¿Cuántos escaños sacó UCD en 1979? | election_not_loaded",
                "votos del PCE en Getafe en 1977 | election_not_loaded",
                "Generales de 2008: ¿ganó Zapatero en Getafe? | election_not_loaded",
                "¿quién era ministro en 2008? | other_topic",
                "votos del PP en Getafe gracias a Vox en 2016 | causes",
                "renta total de Getafe en 2019 | indicator_not_loaded",
                "barrera del 4 % nacional, escaños del PP en 2016 | barrier_not_available",
                "escaños del PP con una barrera nacional del 4 % en 2016 | barrier_not_available"
            })
    void whatTheDataDoNotSayIsRefused(String question, String code) {
        Reading reading = SmallCountry.reader().read(question);
        assertThat(reading).as(question).isInstanceOf(Reading.Refused.class);
        assertThat(((Reading.Refused) reading).reason().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "votos del PP en Getafe hacia Vox en 2016",
                "PP por cada voto de Vox en Getafe en 2016",
                "votos del PP por cada mil habitantes en Getafe en 2016",
                "votos del PP en Getafe sobre la población en 2016",
                "¿En cuántos municipios de Madrid con más de 3 partidos ganó el PSOE en 2016?",
                "los municipios principales de Valladolid donde ganó el PP en 2016",
                "escaños posibles del PP en 2016",
                "votos estimados del PP en Getafe en 2016",
                "votos anuales del PP en Getafe en 2016",
                "votos del PP al año en Getafe en 2016",
                "votos al día del PP en Getafe en 2016",
                "votos en euros del PP en Getafe en 2016",
                "porcentaje histórico del PP en Getafe en 2016",
                "porcentaje relativo del PP en Getafe en 2016",
                "porcentaje absoluto del PP en Getafe en 2016",
                "votos del PP en términos relativos en Getafe en 2016",
                "votos propios del PP en Getafe en 2016",
                "votos por mes del PP en Getafe en 2016",
                "votos del PP por zona en Getafe en 2016",
                "papel del PP en Getafe en 2016",
                "votos del PP en Getafe desde Vox en 2016",
                "votos de Vox para el PP en Getafe en 2016",
                "porcentaje del PP sobre el total de la población de Getafe en 2016",
                "municipios con 3 partidos de Valladolid donde ganó el PSOE en 2016",
                "¿Ganó el PP en más de 2 elecciones en Getafe?",
                "PP en Partido en 2016",
                "PP en Ganar en 2016",
                "PP en Total en 2016",
                "la Coalición en Getafe en 2016",
                "el voto del campo en 2016",
                "votos del PP en el campo en 2016",
                "votos del PP en Villa el Prado en 2016"
            })
    void aWordThatTellsMoreLeavesNoAnswerStanding(String question) {
        assertThat(SmallCountry.reader().read(question)).as(question).isNotInstanceOf(Reading.Understood.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Estimados señores: ¿cuántos votos sacó el PP en Getafe en 2016?",
                "¿Es posible saber cuántos votos sacó el PP en Getafe en 2016?",
                "gracias a todos, ¿cuántos votos sacó el PP en Getafe en 2016?",
                "¿Cuántos votos sacó el PP en Getafe en 2016? gracias a ti",
                "votos absolutos del PP en Getafe en 2016",
                "¿cuántos votos sacó la lista del PP en las de 2016 en Getafe?"
            })
    void theSameWordsElsewhereFill(String question) {
        assertThat(plan(question)).isEqualTo(value(GETAFE, Measure.of("votes", "pp")));
    }

    @Test
    void aTownOfThatNameIsStillOne() {
        assertThat(plan("votos del PP en Campo en 2016"))
                .isEqualTo(value(Places.of("47908"), Measure.of("votes", "pp")));
        assertThat(plan("votos del pp en prado en 2016"))
                .isEqualTo(value(Places.of("47909"), Measure.of("votes", "pp")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "si el PP y Vox van juntos en Valladolid en 2016, escaños",
                "escaños en Valladolid en 2016 si van juntos el PP y Vox",
                "coalición de PP y Vox en Valladolid en 2016, escaños",
                "escaños de una coalición entre PP y Vox en Valladolid en 2016"
            })
    void partiesThatGoTogetherAreOneList(String question) {
        Operation together = new Operation.Seats(null, null, List.of(List.of("pp", "vox")), false, false);
        assertThat(plan(question)).isEqualTo(new Query(List.of("2016-06"), Places.of("47"), List.of(), together, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿En cuántos municipios excepto Medina del Campo de Valladolid ganó el PP en 2016?",
                "¿En cuántos municipios menos Medina del Campo de Valladolid ganó el PP en 2016?",
                "¿En cuántos municipios de Valladolid excepto Medina del Campo ganó el PP en 2016?",
                "¿En cuántos municipios excepto Medina del Campo ganó el PP en Valladolid en 2016?",
                "¿En cuántos municipios aparte de Medina del Campo en Valladolid ganó el PP en 2016?"
            })
    void theProvinceBehindWhatIsLeftOutIsTheSets(String question) {
        assertThat(inside(plan(question), "47")).containsExactly(new Condition.Outside(List.of("47085")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿En cuántos municipios salvo la capital de Valladolid ganó el PP en 2016?",
                "¿En cuántos municipios fuera de la capital de Valladolid ganó el PP en 2016?"
            })
    void soIsThatOfACapital(String question) {
        assertThat(inside(plan(question), "47")).containsExactly(new Condition.Outside(List.of("47186")));
    }

    @Test
    void inBracketsItTellsWhichOneIsLeftOut() {
        assertThat(inside(plan("¿En cuántos municipios excepto Moya (Cuenca) ganó el PP en 2016?"), "ES"))
                .containsExactly(new Condition.Outside(List.of("16135")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿En cuántos municipios de Castilla y León excepto los de Valladolid ganó el PP en 2016?",
                "¿En cuántos municipios de Castilla y León sin contar los de Valladolid ganó el PP en 2016?"
            })
    void thoseOfAProvinceAreAllItsTowns(String question) {
        assertThat(inside(plan(question), "R08")).containsExactly(new Condition.Outside(List.of("47")));
    }

    @Test
    void leftOutDemonymsAreNoOtherElections() {
        assertThat(SmallCountry.reader().read("provincias salvo las gallegas donde ganó el PSOE en 2016"))
                .isInstanceOf(Reading.NotUnderstood.class);
    }

    @Test
    void aDateAloneIsNoFurtherQuestion() {
        assertThat(plan("¿Cuántos votos sacó Vox en Getafe? ¿Y el PP en Leganés? 28A"))
                .isEqualTo(plan("¿Cuántos votos sacó Vox en Getafe el 28A? ¿Y el PP en Leganés?"));
    }

    /// The places left out of a set inside a place.
    private static List<Condition> inside(Plan plan, String code) {
        Places.Within within = (Places.Within) ((Query) plan).places();
        assertThat(within.inside()).containsExactly(code);
        return within.where().stream()
                .filter(Condition.Outside.class::isInstance)
                .toList();
    }

    private static Query value(Places places, Measure measure) {
        return new Query(List.of("2016-06"), places, List.of(measure), new Operation.Value(), null);
    }
}
