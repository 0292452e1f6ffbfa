package dev.escrutinio.language.reading;

import static dev.escrutinio.language.reading.SmallCountry.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.StatisticKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Figures of all places that a clause describes, and clauses in the past subjunctive.
class DescribedPlacesTest {

    private static final Condition PP_WON = new Condition.Finished("pp", 1, null);
    private static final Measure TURNOUT = Measure.of("turnout");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Cuántos votos sacó Vox en los municipios de Madrid donde ganó el PP en 2016?",
                "¿Cuántos votos sacó Vox en 2016 en los municipios de Madrid en los que ganó el PP?",
                "En los municipios de Madrid donde ganó el PP, ¿cuántos votos sacó Vox en 2016?",
                "¿Cuántos votos sacó Vox en los municipios de Madrid donde ganara el PP en 2016?"
            })
    void aPartysVotesAreThoseOfAllThesePlaces(String question) {
        assertThat(plan(question)).isEqualTo(whole("2016-06", PP_WON, Measure.of("votes", "vox"), StatisticKind.TOTAL));
    }

    @Test
    void sharesAreOfTheirVotesTogether() {
        assertThat(plan("¿Cuál fue la participación en los municipios de Madrid donde ganó el PP en 2016?"))
                .isEqualTo(whole("2016-06", PP_WON, TURNOUT, StatisticKind.WEIGHTED_MEAN));
    }

    @Test
    void aClauseMayBeOfAnElectionOfItsOwn() {
        assertThat(
                        plan(
                                "¿Cuántos votos sacó Vox en 2016 en los municipios de Madrid donde ganó el PP en abril de 2019?"))
                .isEqualTo(whole(
                        "2016-06",
                        new Condition.Finished("pp", 1, "2019-04"),
                        Measure.of("votes", "vox"),
                        StatisticKind.TOTAL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Cuántos votos sacó Vox en los municipios de Madrid donde ganó el PP?",
                "En los municipios de Madrid donde ganó el PP, ¿cuántos votos sacó Vox?"
            })
    void choosingAnElectionKeepsTheClause(String question) {
        assertThat(SmallCountry.reader().read(question))
                .isInstanceOfSatisfying(
                        Reading.Ambiguous.class,
                        ambiguous -> assertThat(ambiguous.choices())
                                .hasSize(4)
                                .extracting(Reading.Choice::plan)
                                .contains(whole("2016-06", PP_WON, Measure.of("votes", "vox"), StatisticKind.TOTAL))
                                .allSatisfy(plan -> assertThat(plan.toString()).contains("Finished[party=pp")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Cuántos votos sacó Vox en los municipios de Madrid donde más subió el PP en 2016?",
                "¿Cuántos votos sacó Vox en los municipios de Madrid donde nieva en 2016?",
                "¿Cuántos parados suman los municipios de Madrid donde ganó el PP en 2016?"
            })
    void aClauseThatIsNotUnderstoodIsNotLeftOut(String question) {
        assertThat(SmallCountry.reader().read(question)).isNotInstanceOf(Reading.Understood.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿En cuántos municipios de Madrid superó el PP el 40 % en 2016?",
                "¿Cuántos municipios hay en Madrid donde el PP superara el 40 % en 2016?",
                "¿Cuántos municipios de Madrid hay en los que el PP superase el 40 % en 2016?",
                "¿Cuántos municipios de Madrid hay en los que el PP obtuviera más del 40 % en 2016?",
                "¿Cuántos municipios de Madrid hay en los que el PP tuviese más del 40 % en 2016?"
            })
    void theSubjunctiveOfAClauseIsPast(String question) {
        Condition more =
                new Condition.Compares(Measure.of("vote_share", "pp"), null, false, Comparator.GREATER, 40, null);

        assertThat(plan(question))
                .isEqualTo(new Query(
                        List.of("2016-06"),
                        new Places.Within(Level.MUNICIPALITY, List.of("28"), List.of(more)),
                        List.of(),
                        new Operation.Count(),
                        null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿En cuántos municipios de Madrid ganara el PP?",
                "¿En cuántos municipios de Madrid superará el PP el 40 %?",
                "¿Cuántos votos sacara el PP en Getafe?",
                "¿En cuántos municipios donde gobierna el PP ganará Vox?"
            })
    void whatMayBeTheFutureIsNot(String question) {
        assertThat(SmallCountry.reader().read(question)).isNotInstanceOf(Reading.Understood.class);
    }

    private static Plan whole(String election, Condition where, Measure measure, StatisticKind kind) {
        return new Query(
                List.of(election),
                new Places.Within(Level.MUNICIPALITY, List.of("28"), List.of(where)),
                List.of(measure),
                new Operation.Statistic(kind),
                null);
    }
}
