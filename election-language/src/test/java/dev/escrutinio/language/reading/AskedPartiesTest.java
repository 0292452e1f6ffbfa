package dev.escrutinio.language.reading;

import static dev.escrutinio.language.reading.SmallCountry.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A party that is named or asked for is in the answer; places that stand to choose; names that head a question.
class AskedPartiesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Cuántas secciones censales para el PP en Valladolid capital en 2016?",
                "¿Qué partido prefirieron los votantes de Valladolid capital en 2016?",
                "¿Cuántos partidos votaron en Valladolid capital en 2016?",
                "¿Qué porcentaje del censo votó a cada partido en Valladolid capital en 2016?",
                "¿Cuánta participación tuvo cada partido en Valladolid capital en 2016?",
                "votos nulos por partido en Valladolid capital en 2016",
                "porcentaje de Vox y margen de victoria en Valladolid capital en 2016",
                "participación sobre los votos válidos en Valladolid capital en 2016",
                "% de Vox de población en Valladolid capital en 2016",
                "¿Qué partido votaron los censados de Valladolid capital en 2016?"
            })
    void noFigureThatIsNotAboutAParty(String question) {
        assertThat(SmallCountry.reader().read(question))
                .isNotInstanceOf(Reading.Understood.class)
                .isNotInstanceOf(Reading.Ambiguous.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Cuántos municipios se llevó el PP en la provincia de Valladolid en 2016?",
                "¿Cuántos pueblos se adjudicó el PP en la provincia de Valladolid en 2016?"
            })
    void placesTakenAreWon(String question) {
        Query query = (Query) plan(question);
        assertThat(query.operation()).isInstanceOf(Operation.Count.class);
        assertThat(((Places.Within) query.places()).where()).containsExactly(new Condition.Finished("pp", 1, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Cuántos votos sacó cada partido en Valladolid capital en 2016?",
                "votos por partido en Valladolid capital en 2016",
                "¿Cómo se repartió el voto en Valladolid capital en 2016?"
            })
    void eachPartysVotesAreTheResults(String question) {
        assertThat(((Query) plan(question)).operation()).isEqualTo(new Operation.Results(null));
    }

    @Test
    void votersOfAPlaceAreWhoVotedThere() {
        assertThat(((Query) plan("votantes del municipio de Getafe en 2016")).measures())
                .containsExactly(Measure.of("voters"));
    }

    @Test
    void placesTakenByEachPartyAreCounted() {
        assertThat(((Query) plan("¿Cuántos municipios se llevó cada partido en la provincia de Valladolid en 2016?"))
                        .operation())
                .isEqualTo(new Operation.Tally(1));
    }

    @Test
    void peopleWhoTookPartAreNoShare() {
        assertThat(((Query) plan("¿Cuántas personas más participaron en Getafe que en Leganés en 2016?")).measures())
                .containsExactly(Measure.of("voters"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "¿En cuántos municipios de Valladolid fue el PP más votado que el PSOE en 2016?|pp|psoe",
                "¿En cuántos municipios de Valladolid fue el PP menos votado que el PSOE en 2016?|psoe|pp"
            })
    void moreOrFewerVotesThanAnotherParty(String question, String ahead, String behind) {
        assertThat(((Places.Within) ((Query) plan(question)).places()).where())
                .containsExactly(new Condition.Beats(ahead, behind, null));
    }

    @Test
    void theLevelOfPlacesThatStandToChooseTellsWhichOnes() {
        Query query = (Query) plan("¿Qué provincia tuvo más participación en 2016, Valladolid o Salamanca?");
        assertThat(query.places()).isEqualTo(new Places.Named(List.of("47", "37"), false));
        assertThat(query.measures()).containsExactly(Measure.of("turnout"));
    }

    @Test
    void participatingMoreIsAShareOfTheElectors() {
        Query query = (Query) plan("¿Qué pueblos de Valladolid participaron más en 2016?");
        assertThat(query.measures()).isEqualTo(List.of(Measure.of("turnout")));
    }

    @Test
    void whatProvincesIsNoWhy() {
        Query query = (Query) plan("¿Por qué provincias sacó escaño el PP en 2016?");
        assertThat(((Places.Within) query.places()).where()).hasSize(1);
    }
}
