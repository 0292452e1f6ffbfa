package dev.escrutinio.language.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.language.proposal.Proposal;
import dev.escrutinio.language.proposal.Proposal.Why;
import dev.escrutinio.language.proposal.Proposals;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProposalsTest {

    private static final Proposals PROPOSALS = SmallCountry.reader().proposals();
    private static final String ASKED = "¿Cuántos votos sacó el PP en Medina del Campo el 10N?";
    private static final String MOST = "¿En qué municipio de la provincia de Valladolid sacó más votos el PP el 10N?";

    @Test
    void quotesBecomeWhatTheQuestionNamesThere() {
        assertThat(offers(ASKED, value("10N", "Medina del Campo", "votes", "PP")))
                .containsExactly(new Query(
                        List.of("2019-11"),
                        Places.of("47085"),
                        List.of(Measure.of("votes", "pp")),
                        new Operation.Value(),
                        null));
    }

    @Test
    void namesOfAQuestionThatIsNotAnsweredAreKnownToo() {
        assertThat(PROPOSALS.names("¿Quién es el alcalde de Getafe?")).containsExactly("28065");
        assertThat(PROPOSALS.names("¿Qué dicen las encuestas del PP en Moya?")).containsExactly("16135", "35013", "pp");
        assertThat(PROPOSALS.names("¿Qué tiempo hará mañana?")).isEmpty();
    }

    @Test
    void nameOfSeveralThingsMakesSeveralOffers() {
        assertThat(offers("¿Cuántos votos sacó el PP en Moya el 10N?", value("10N", "Moya", "votes", "PP")))
                .extracting(plan -> ((Query) plan).places())
                .containsExactlyInAnyOrder(Places.of("16135"), Places.of("35013"));
    }

    @ParameterizedTest
    @CsvSource({
        "10N, Getafe, votes, PP, UNQUOTED",
        "10N, 28065, votes, PP, UNQUOTED",
        "10N, ES, votes, PP, UNQUOTED",
        "10N, PP, votes, PP, UNQUOTED",
        "10N, de, votes, PP, UNQUOTED",
        "28A, Medina del Campo, votes, PP, UNQUOTED",
        "10N, Medina del Campo, votes, PSOE, UNQUOTED",
        "10N, Medina del Campo, votes, 10N, UNQUOTED",
        "2016-06, Medina del Campo, votes, PP, UNUSED",
        "10N, Medina del Campo, income_person, PP, UNUSED"
    })
    void namesThatTheQuestionDoesNotHaveAreNotOffered(
            String election, String place, String measure, String party, Why why) {
        assertThat(judge(ASKED, value(election, place, measure, party))).isEqualTo(new Proposal.Rejected(why));
    }

    @Test
    void measureThatOnlyTheReaderKnowsIsNone() {
        String question = "¿Qué apoyo sacó el PP en Getafe el 10N?";
        assertThat(judge(question, value("10N", "Getafe", "support", "PP")))
                .isEqualTo(new Proposal.Rejected(Why.UNSAID));
    }

    @Test
    void wordThatIsNotUsedIsNotLeftOut() {
        String question = "¿Cuántos votos sacaron el PP y el PSOE en Getafe el 10N?";
        assertThat(judge(question, value("10N", "Getafe", "votes", "PP"))).isEqualTo(new Proposal.Rejected(Why.UNUSED));
    }

    @Test
    void maximumStaysMaximum() {
        assertThat(offers(MOST, ranking("highest", 1)))
                .containsExactly(new Query(
                        List.of("2019-11"),
                        new Places.Within(Level.MUNICIPALITY, List.of("47"), List.of()),
                        List.of(Measure.of("votes", "pp")),
                        new Operation.Ranking(Direction.HIGHEST, 1, false),
                        null));
        assertThat(judge(MOST, ranking("lowest", 1))).isEqualTo(new Proposal.Rejected(Why.UNSAID));
        assertThat(judge(MOST.replace("más", "menos"), ranking("highest", 1)))
                .isEqualTo(new Proposal.Rejected(Why.UNSAID));
    }

    @Test
    void lengthThatNobodyAskedForIsNotOffered() {
        assertThat(judge(MOST, ranking("highest", 7))).isEqualTo(new Proposal.Rejected(Why.UNSAID));
    }

    @Test
    void baseThatNobodyNamedIsNotOffered() {
        String plan = value("10N", "Medina del Campo", "vote_share", "PP")
                .replace("\"party\":\"PP\"", "\"party\":\"PP\",\"base\":\"census\"");
        assertThat(judge("¿Qué porcentaje sacó el PP en Medina del Campo el 10N?", plan))
                .isEqualTo(new Proposal.Rejected(Why.UNSAID));
    }

    @Test
    void baseThatIsNamedIsNotLeftOut() {
        String question = "¿Qué votos sacó el PP sobre el censo en Getafe el 10N?";
        assertThat(judge(question, value("10N", "Getafe", "vote_share", "PP")))
                .isEqualTo(new Proposal.Rejected(Why.UNUSED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Cuántos votos sacó el PP en Xyzzy el 10N?",
                "¿Cuántos votos le sacó Feijóo al PP en Medina del Campo el 10N?",
                "¿Cuántos votos de jubilados sacó el PP en Medina del Campo el 10N?",
                "¿Cuántos bártulos sacó el PP en Medina del Campo el 10N?"
            })
    void wordThatNothingKnowsIsNeverLeftOut(String question) {
        String place = question.contains("Medina") ? "Medina del Campo" : "ES";
        assertThat(judge(question, value("10N", place, "votes", "PP"))).isEqualTo(new Proposal.Rejected(Why.UNUSED));
    }

    @Test
    void yearIsNoneOfAnElectionsCount() {
        String plan = value("2019-11", "Getafe", "votes", "PP")
                .replace("\"party\":\"PP\"", "\"party\":\"PP\",\"period\":\"2019\"");
        assertThat(judge("¿Cuántos votos sacó el PP en Getafe en noviembre de 2019?", plan))
                .isEqualTo(new Proposal.Rejected(Why.UNSAID));
    }

    @Test
    void namesThatTakeTurnsAreNotCrossed() {
        String turns = "votos del PP en Getafe el 28A y del PSOE el 10N";
        String plan = """
                {"type":"query","elections":["28A","10N"],"places":{"type":"named","codes":["Getafe"],"together":false},\
                "measures":[{"id":"votes","party":"PP"},{"id":"votes","party":"PSOE"}],"operation":{"type":"value"}}""";
        assertThat(judge(turns, plan)).isEqualTo(new Proposal.Rejected(Why.UNSAID));
        assertThat(offers("votos del PP y del PSOE en Getafe el 28A y el 10N", plan))
                .hasSize(1);
    }

    @Test
    void nameOfSeveralThingsIsNotAllOfThem() {
        String plan = value("10N", "Moya", "votes", "PP").replace("[\"Moya\"]", "[\"16135\",\"35013\"]");
        assertThat(judge("¿Cuántos votos sacó el PP en Moya el 10N?", plan))
                .isEqualTo(new Proposal.Rejected(Why.UNSAID));
    }

    @Test
    void totalOfSeveralIsTheirSum() {
        String plan = value("10N", "Getafe", "votes", "PP")
                .replace("}],\"operation\"", "},{\"id\":\"votes\",\"party\":\"PSOE\"}],\"operation\"");
        String part = "PP respecto al total de PP y PSOE en Getafe el 10N";
        assertThat(judge(part, plan)).isEqualTo(new Proposal.Rejected(Why.UNSAID));
        assertThat(judge(part, plan.replace("\"together\":false", "\"together\":true")))
                .isEqualTo(new Proposal.Rejected(Why.UNSAID));
        assertThat(offers("votos del PP y del PSOE en Getafe el 10N", plan)).hasSize(1);
    }

    @Test
    void whatIsHeldAgainstAMeanIsNotPutIntoIt() {
        String plan = """
                {"type":"query","elections":["10N"],"places":{"type":"named","codes":["Getafe","Medina del Campo"],\
                "together":false},"measures":[{"id":"votes","party":"PP"}],\
                "operation":{"type":"statistic","kind":"mean"}}""";
        for (String against : List.of("comparados con", "frente a", "respecto a")) {
            String question = "votos del PP en Getafe el 10N " + against + " la media de Medina del Campo";
            assertThat(judge(question, plan)).isEqualTo(new Proposal.Rejected(Why.UNSAID));
        }
        assertThat(offers("media de los votos del PP en Getafe y Medina del Campo el 10N", plan))
                .hasSize(1);
    }

    @Test
    void partyJoinedWithNobodyIsNotUsed() {
        String plan = """
                {"type":"query","elections":["10N"],"places":{"type":"named","codes":["provincia de Valladolid"],\
                "together":false},"measures":[],"operation":{"type":"seats","merged":[["PP","PSOE"]],\
                "singleConstituency":false,"lastSeat":false}}""";
        String together = "¿Cuántos escaños habrían sacado PP y PSOE juntos en la provincia de Valladolid el 10N?";
        assertThat(offers(together, plan)).hasSize(1);
        String alone = "¿Cuántos escaños habría sacado el PP en la provincia de Valladolid el 10N?";
        assertThat(judge(alone, plan.replace("\"PP\",\"PSOE\"", "\"PP\"")))
                .isEqualTo(new Proposal.Rejected(Why.UNSAID));
    }

    @Test
    void eachElectionIsNotAllOfThemAtOnce() {
        String plan = """
                {"type":"query","elections":["28A","10N"],"places":{"type":"within","level":"province",\
                "inside":["ES"],"where":[{"type":"finished","party":"PSOE","position":1}]},"measures":[],\
                "operation":{"type":"count"}}""";
        String each = "¿Cuántas provincias ganó el PSOE en cada una de las dos elecciones de 2019?";
        assertThat(judge(each, plan.replace("28A", "2019-04").replace("10N", "2019-11")))
                .isEqualTo(new Proposal.Rejected(Why.UNSAID));
        assertThat(offers("¿Cuántas provincias ganó el PSOE el 28A y el 10N?", plan))
                .hasSize(1);
    }

    @Test
    void countedPlacesAreCounted() {
        assertThat(judge(
                        "¿En cuántos municipios de la provincia de Valladolid sacó más votos el PP el 10N?",
                        ranking("highest", 1)))
                .isEqualTo(new Proposal.Rejected(Why.UNSAID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "no lo sé",
                "{\"type\":\"query\"}",
                "{\"type\":\"analysis\",\"steps\":[]}",
                "{\"type\":\"query\",\"places\":null,\"operation\":null}",
                "{\"type\":\"query\",\"places\":{\"type\":\"named\",\"codes\":[null]},\"operation\":{\"type\":\"value\"}}",
                "{\"type\":\"query\",\"sql\":\"drop\"}"
            })
    void whatIsNoPlanIsUnreadable(String reply) {
        assertThat(judge(ASKED, reply)).isEqualTo(new Proposal.Rejected(Why.UNREADABLE));
    }

    @Test
    void whatIsMoreThanAPlanIsUnreadable() {
        String plan = value("10N", "Medina del Campo", "votes", "PP");
        assertThat(judge(ASKED, plan + " y ganó VOX")).isEqualTo(new Proposal.Rejected(Why.UNREADABLE));
        assertThat(judge(ASKED, plan + " ".repeat(10_000))).isEqualTo(new Proposal.Rejected(Why.UNREADABLE));
        assertThat(judge(ASKED, "[".repeat(5_000))).isEqualTo(new Proposal.Rejected(Why.UNREADABLE));
    }

    @Test
    void refusalOfTheModelIsOne() {
        assertThat(judge(ASKED, "{\"type\":\"refusal\",\"reason\":\"opinion\"}"))
                .isEqualTo(new Proposal.Rejected(Why.DECLINED));
    }

    private static List<Plan> offers(String question, String reply) {
        Proposal proposal = judge(question, reply);
        assertThat(proposal).isInstanceOf(Proposal.Offered.class);
        return ((Proposal.Offered) proposal).plans();
    }

    private static Proposal judge(String question, String reply) {
        return PROPOSALS.judge(question, reply);
    }

    private static String value(String election, String place, String measure, String party) {
        return """
                {"type":"query","elections":["%s"],"places":{"type":"named","codes":["%s"],"together":false},\
                "measures":[{"id":"%s","party":"%s"}],"operation":{"type":"value"}}""".formatted(election, place, measure, party);
    }

    private static String ranking(String direction, int limit) {
        return """
                {"type":"query","elections":["10N"],"places":{"type":"within","level":"municipality",\
                "inside":["Valladolid"],"where":[]},"measures":[{"id":"votes","party":"PP"}],\
                "operation":{"type":"ranking","direction":"%s","limit":%d,"byChange":false}}""".formatted(direction, limit);
    }
}
