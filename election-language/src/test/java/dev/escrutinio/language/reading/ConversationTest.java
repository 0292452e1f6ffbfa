package dev.escrutinio.language.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.language.reading.conversation.Conversation;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Follow-ups and the plans that a person would write for them.
class ConversationTest {

    private static final String VOTES = "¿Cuántos votos sacó Vox en Getafe el 10N?";
    private static final String TURNOUT =
            "¿Qué municipio de la provincia de Madrid tuvo más participación en abril de 2019?";
    private static final String GAP = "¿Cuántos votos más que el PSOE sacó el PP en Getafe en 2016?";

    private static QuestionReader reader;

    @BeforeAll
    static void build() {
        reader = SmallCountry.reader();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "¿y en abril? | votes | vox | 28065 | 2019-04",
                "¿y en 2016? | votes | vox | 28065 | 2016-06",
                "¿y en las anteriores? | votes | vox | 28065 | 2019-04",
                "¿y en las últimas? | votes | vox | 28065 | 2027-06",
                "¿y el PSOE? | votes | psoe | 28065 | 2019-11",
                "¿Y los populares? | votes | pp | 28065 | 2019-11",
                "¿y en Leganés? | votes | vox | 28074 | 2019-11",
                "en Leganés en 2016 | votes | vox | 28074 | 2016-06",
                "¿y el PSOE en Leganés en abril? | votes | psoe | 28074 | 2019-04",
                "¿y en porcentaje? | vote_share | vox | 28065 | 2019-11",
                "¿y en toda la provincia? | votes | vox | 28 | 2019-11",
                "¿y en la comunidad autónoma? | votes | vox | R12 | 2019-11",
                "¿y en España? | votes | vox | ES | 2019-11",
                "¿y en Valladolid? | votes | vox | 47186 | 2019-11",
                "¿Cuántos votos sacó el PSOE en Leganés? | votes | psoe | 28074 | 2019-11"
            })
    void whatIsNamedTakesTheSlotOfItsType(String next, String measure, String party, String place, String election) {
        assertThat(plan(VOTES, next)).isEqualTo(value(election, place, Measure.of(measure, party)));
    }

    @Test
    void aMeasureWithoutPartyLeavesTheParty() {
        assertThat(plan(VOTES, "¿y la participación?")).isEqualTo(value("2019-11", "28065", Measure.of("turnout")));
    }

    @Test
    void aPartyAfterTurnoutIsNotPutIntoIt() {
        assertThat(after(VOTES, "¿y la participación?", "¿y el PSOE?")).isNotInstanceOf(Reading.Understood.class);
    }

    @Test
    void anIndicatorHasYearsInsteadOfElections() {
        assertThat(plan(VOTES, "¿y la renta neta por persona?", "¿y en 2019?"))
                .isEqualTo(new Query(
                        List.of(),
                        Places.of("28065"),
                        List.of(Measure.ofYear("income_person", "2019")),
                        new Operation.Value(),
                        null));
    }

    @Test
    void afterAnIndicatorTheElectionsAreAskedForInItsPlace() {
        assertThat(choices("renta neta por persona de Getafe", "¿y la participación?"))
                .containsExactly(
                        value("2027-06", "28065", Measure.of("turnout")),
                        value("2019-11", "28065", Measure.of("turnout")),
                        value("2019-04", "28065", Measure.of("turnout")),
                        value("2016-06", "28065", Measure.of("turnout")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"¿y quién ganó? | 1", "¿quién ganó? | 1", "¿y el segundo? | 2", "¿y la tercera fuerza? | 3"})
    void whoCameFirstOrSecondIsAskedOfThePlace(String next, int position) {
        assertThat(plan(VOTES, next)).isEqualTo(query("2019-11", Places.of("28065"), Operation.Winner.at(position)));
    }

    @Test
    void theLastOneIsCountedFromTheEnd() {
        assertThat(plan(VOTES, "¿y el último?"))
                .isEqualTo(query("2019-11", Places.of("28065"), Operation.Winner.fromLast(1)));
    }

    @Test
    void theFirstOnesOfAPlaceAreParties() {
        assertThat(plan(VOTES, "¿y quién ganó?", "los tres primeros"))
                .isEqualTo(query("2019-11", Places.of("28065"), new Operation.Results(3)));
    }

    @Test
    void aPartyAfterTheWinnerIsToldWithVotesAndShare() {
        assertThat(plan(VOTES, "¿y quién ganó?", "¿y el PSOE?"))
                .isEqualTo(value("2019-11", "28065", Measure.of("votes", "psoe"), Measure.of("vote_share", "psoe")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿y comparado con abril?",
                "¿y respecto a abril?",
                "¿y la diferencia con abril?",
                "compáralo con las anteriores"
            })
    void comparedElectionsAreAChangeFromTheEarlierOne(String next) {
        assertThat(plan(VOTES, next))
                .isEqualTo(new Query(
                        List.of("2019-04", "2019-11"),
                        Places.of("28065"),
                        List.of(Measure.of("votes", "vox")),
                        new Operation.Change(),
                        null));
    }

    @Test
    void aComparedPlaceStandsBesideTheEarlierOne() {
        assertThat(plan(VOTES, "¿y comparado con Leganés?"))
                .isEqualTo(new Query(
                        List.of("2019-11"),
                        new Places.Named(List.of("28065", "28074"), false),
                        List.of(Measure.of("votes", "vox")),
                        new Operation.Value(),
                        null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "¿y el que menos? | LOWEST | 1 | 28",
                "los cinco primeros | HIGHEST | 5 | 28",
                "¿y los 3 últimos? | LOWEST | 3 | 28",
                "¿y en la provincia de Valladolid? | HIGHEST | 1 | 47",
                "¿y en Valladolid? | HIGHEST | 1 | 47",
                "¿y en España? | HIGHEST | 1 | ES"
            })
    void aRankingTakesCountDirectionAndPlace(String next, Direction direction, int limit, String inside) {
        assertThat(plan(TURNOUT, next))
                .isEqualTo(new Query(
                        List.of("2019-04"),
                        new Places.Within(Level.MUNICIPALITY, List.of(inside), List.of()),
                        List.of(Measure.of("turnout")),
                        new Operation.Ranking(direction, limit, false),
                        null));
    }

    @Test
    void whoWonThereIsAskedOfThePlacesFound() {
        Query ranking = (Query) plan(TURNOUT);
        assertThat(plan(TURNOUT, "¿y quién ganó allí?"))
                .isEqualTo(
                        new Analysis(List.of(ranking, query("2019-04", new Places.OfStep(0), Operation.Winner.at(1)))));
    }

    @Test
    void whoWonAfterASearchIsAskedBack() {
        assertThat(after(TURNOUT, "¿y quién ganó?")).isInstanceOf(Reading.Ambiguous.class);
    }

    @Test
    void countedPlacesAreListed() {
        Places places = new Places.Within(
                Level.MUNICIPALITY,
                List.of("28"),
                List.of(new Condition.Compares(
                        Measure.of("vote_share", "psoe"), null, false, Comparator.GREATER, 20, null)));
        assertThat(plan(
                        "¿En cuántos municipios de la provincia de Madrid superó Vox el 20 % en abril de 2019?",
                        "¿y el PSOE?", "¿cuáles?"))
                .isEqualTo(query("2019-04", places, new Operation.ListPlaces(null)));
    }

    @Test
    void oneOfTwoPartiesIsAskedBack() {
        assertThat(choices(GAP, "¿y Vox?")).containsExactlyInAnyOrder(gap("vox", "pp"), gap("psoe", "vox"));
    }

    @Test
    void asManyPartiesAsThereAreReplaceThem() {
        assertThat(plan(GAP, "¿y entre el PSOE y Vox?")).isEqualTo(gap("psoe", "vox"));
    }

    @Test
    void oneEndOfAChangeIsAskedBack() {
        assertThat(choices("¿Cuánto subió Vox en Getafe entre abril y noviembre de 2019?", "¿y en 2016?"))
                .extracting(plan -> ((Query) plan).elections())
                .containsExactlyInAnyOrder(List.of("2016-06", "2019-11"), List.of("2016-06", "2019-04"));
    }

    @Test
    void anUnclearQuestionIsClearedUpByWhatWasOpen() {
        String open = "¿Cuántos votos sacó Vox en Valladolid el 10N?";
        assertThat(plan(open, "la ciudad")).isEqualTo(value("2019-11", "47186", Measure.of("votes", "vox")));
        assertThat(plan(open, "la provincia")).isEqualTo(value("2019-11", "47", Measure.of("votes", "vox")));
        assertThat(plan("¿Cuántos votos sacó Vox en Getafe?", "en 2016"))
                .isEqualTo(value("2016-06", "28065", Measure.of("votes", "vox")));
    }

    @Test
    void whatLeavesAnUnclearQuestionOpenIsAskedBackAgain() {
        assertThat(choices("¿Cuántos votos sacó Vox en Valladolid el 10N?", "¿y el PSOE?"))
                .containsExactlyInAnyOrder(
                        value("2019-11", "47", Measure.of("votes", "psoe")),
                        value("2019-11", "47186", Measure.of("votes", "psoe")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Quién ganó en Leganés en 2016?",
                "¿Y quién ganó en Leganés en 2016?",
                "¿Quién ganó en 2016?",
                "PSOE Leganés 2016",
                "renta neta por persona de Leganés en 2019",
                "¿Qué municipio de la provincia de Madrid tuvo menos participación en 2016?"
            })
    void aCompleteQuestionInheritsNothing(String next) {
        assertThat(after(VOTES, next)).isEqualTo(reader.read(next)).isInstanceOf(Reading.Understood.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿y en cuchufleta?",
                "¿y el PSOE patata?",
                "¿y en las municipales?",
                "¿y las mujeres?",
                "¿y en 1990?",
                "¿y el PSOE en Leganés más?",
                "¿y no en Leganés?",
                "¿y eso?",
                "gracias"
            })
    void aWordTooManyOrNoneLeavesNoAnswer(String next) {
        assertThat(after(VOTES, next)).isNotInstanceOf(Reading.Understood.class);
    }

    @Test
    void whatIsNotUnderstoodLeavesTheConversationAsItWas() {
        assertThat(plan(VOTES, "¿y en cuchufleta?", "¿y en Leganés?"))
                .isEqualTo(value("2019-11", "28074", Measure.of("votes", "vox")));
    }

    @Test
    void whatIsKeptIsSaidBack() {
        Reading.Understood reading = (Reading.Understood) after(VOTES, "¿y el PSOE?");
        assertThat(reading.assumptions())
                .containsExactly("de la pregunta anterior se mantiene: votos, Getafe (Madrid), noviembre de 2019");
    }

    @Test
    void aCountThatThePlaceLacksDoesNotGoOn() {
        assertThat(plan(VOTES, "¿y con el voto exterior?", "¿y en toda la provincia?"))
                .isEqualTo(value("2019-11", "28", Measure.of("votes", "vox")));
    }

    @Test
    void withoutAnEarlierQuestionAFollowUpIsNoQuestion() {
        assertThat(reader.read("¿y en Leganés?", Conversation.NONE)).isNotInstanceOf(Reading.Understood.class);
    }

    private static Reading after(String... questions) {
        Conversation conversation = Conversation.NONE;
        Reading reading = reader.read("");
        for (String question : questions) {
            reading = reader.read(question, conversation);
            conversation = conversation.after(plans(reading));
        }
        return reading;
    }

    private static List<Plan> plans(Reading reading) {
        return switch (reading) {
            case Reading.Understood understood -> List.of(understood.plan());
            case Reading.Ambiguous ambiguous ->
                ambiguous.choices().stream().map(Reading.Choice::plan).toList();
            case Reading.Refused _, Reading.NotUnderstood _ -> List.of();
        };
    }

    private static Plan plan(String... questions) {
        Reading reading = after(questions);
        assertThat(reading).isInstanceOf(Reading.Understood.class);
        return ((Reading.Understood) reading).plan();
    }

    private static List<Plan> choices(String... questions) {
        Reading reading = after(questions);
        assertThat(reading).isInstanceOf(Reading.Ambiguous.class);
        return ((Reading.Ambiguous) reading)
                .choices().stream().map(Reading.Choice::plan).toList();
    }

    private static Query gap(String one, String other) {
        return new Query(
                List.of("2016-06"),
                Places.of("28065"),
                List.of(Measure.of("votes", one), Measure.of("votes", other)),
                new Operation.Difference(),
                null);
    }

    private static Query value(String election, String place, Measure... measures) {
        return new Query(List.of(election), Places.of(place), List.of(measures), new Operation.Value(), null);
    }

    private static Query query(String election, Places places, Operation operation) {
        return new Query(List.of(election), places, List.of(), operation, null);
    }
}
