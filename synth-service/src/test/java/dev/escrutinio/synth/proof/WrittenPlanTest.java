package dev.escrutinio.synth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.escrutinio.contracts.plan.Plan;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenPlanTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String QUESTION =
            "¿En cuántos municipios de la provincia de Burgos ganó el PP al PSOE el 10N?";
    private static final String EXECUTED = """
            {"type": "query", "elections": ["2019-11"], "measures": [{"id": "vote_share", "party": "pp", "base": "valid"}],
             "places": {"type": "within", "level": "municipality", "inside": ["09"], "where": [
                {"type": "compares", "measure": {"id": "vote_share", "party": "pp"}, "change": false,
                 "comparator": "greater", "value": 20},
                {"type": "beats", "party": "pp", "other": "psoe"}]},
             "operation": {"type": "count"}, "scope": "without_cera"}""";
    private static final String WRITTEN = """
            {"type": "query", "elections": ["10N"], "measures": [{"id": "vote_share", "party": "PP"}],
             "places": {"type": "within", "level": "municipality", "inside": ["provincia de Burgos"], "where": [
                {"type": "compares", "measure": {"id": "vote_share", "party": "PP"}, "change": false,
                 "comparator": "greater", "value": 20},
                {"type": "beats", "party": "PP", "other": "PSOE"}]},
             "operation": {"type": "count"}}""";

    @Test
    void planInTheWordsOfItsQuestionIsTheExecutedOne() throws Exception {
        assertThat(difference(WRITTEN)).isEmpty();
        assertThat(difference(EXECUTED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "value": 20                             | "value": 25
                    "comparator": "greater"                 | "comparator": "less"
                    "change": false                         | "change": true
                    "level": "municipality"                 | "level": "section"
                    {"type": "count"}                       | {"type": "list"}
                    "inside": ["provincia de Burgos"]       | "inside": ["provincia de Soria"]
                    "party": "PP", "other": "PSOE"          | "party": "PSOE", "other": "PP"
                    "elections": ["10N"]                    | "elections": ["10N", "28A"]
                    "id": "vote_share", "party": "PP"}]     | "id": "votes", "party": "PP"}]
                    "id": "vote_share", "party": "PP"}]     | "id": "vote_share", "party": "PP", "base": "census"}]
                    {"type": "count"}}                      | {"type": "count"}, "scope": "with_cera"}
                    """)
    void anyOtherNodeIsFound(String one, String other) throws Exception {
        String changed = WRITTEN.replace(one, other);
        assertThat(changed).isNotEqualTo(WRITTEN);

        assertThat(difference(changed)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PP>PSOE | true
                    pp>psoe | true
                    PSOE>PP | false
                    PP+PSOE | false
                    PP      | false
                    """)
    void partiesHeldAgainstEachOtherKeepTheirOrder(String written, boolean same) throws Exception {
        String lead = """
                {"type": "query", "elections": ["2019-11"], "measures": [{"id": "lead", "party": "%s"}],
                 "places": {"type": "named", "codes": ["09"], "together": false}, "operation": {"type": "value"}}""";

        Optional<String> difference = WrittenPlan.difference(
                JSON.readValue(lead.formatted("pp>psoe"), Plan.class),
                JSON.readValue(lead.formatted(written), Plan.class),
                "¿Qué ventaja sacó el PP al PSOE en la provincia de Burgos el 10N?");

        assertThat(difference.isEmpty()).as(difference.toString()).isEqualTo(same);
    }

    private static Optional<String> difference(String written) throws Exception {
        return WrittenPlan.difference(
                JSON.readValue(EXECUTED, Plan.class), JSON.readValue(written, Plan.class), QUESTION);
    }
}
