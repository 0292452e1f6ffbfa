package dev.escrutinio.synth.confirmed;

import static dev.escrutinio.synth.confirmed.FeedbackLines.confirmed;
import static dev.escrutinio.synth.confirmed.FeedbackLines.corrected;
import static dev.escrutinio.synth.confirmed.FeedbackLines.datum;
import static dev.escrutinio.synth.confirmed.FeedbackLines.inValladolid;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.escrutinio.contracts.events.ElectionRow;
import dev.escrutinio.loader.demo.DemoElections;
import dev.escrutinio.synth.confirmed.LineOutcome.Status;
import dev.escrutinio.synth.publishing.Pair;
import dev.escrutinio.synth.source.Knowledge;
import dev.escrutinio.synth.testing.DemoFacts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfirmingTest {

    private static final Confirming CONFIRMING = new Confirming(Knowledge.of(DemoFacts.facts()));
    private static final String BLANK = "{\"id\":\"blank\"}";
    private static final String PSOE = "{\"id\":\"votes\",\"party\":\"psoe\"}";
    private static final String VOID =
            "¿Cuántas papeletas vacías hubo en la provincia de Valladolid en noviembre de 2019?";
    private static final String NATION = "{\"type\":\"named\",\"codes\":[\"ES\"],\"together\":false}";

    @Test
    void wordsBeyondTheReaderAreKeptWithTheComputedFigure() throws IOException {
        long blank = DemoElections.loads().stream()
                .flatMap(load -> load.rows().stream())
                .filter(row -> row.load().endsWith("/2019-11") && row.place().matches("C?47.*"))
                .mapToLong(ElectionRow::blank)
                .sum();

        List<JsonNode> pairs = pairs(confirmed(1, VOID, inValladolid("2019-11", BLANK)));

        assertThat(blank).isPositive();
        assertThat(tasks(pairs)).isEqualTo(Set.of("answer", "plan"));
        assertThat(pairs).allSatisfy(pair -> {
            assertThat(pair.path("part").asText()).isEqualTo("confirmed");
            assertThat(pair.path("readBack").asText()).isEqualTo("not_read");
            assertThat(pair.at("/figures/0/value").asLong()).isEqualTo(blank);
            assertThat(pair.path("input").asText()).startsWith("Pregunta: " + VOID + "\n");
        });
        JsonNode plan = JsonMapper.builder().build().readTree(output(pairs, "plan"));
        assertThat(plan.at("/elections/0").asText()).isEqualTo("noviembre de 2019");
        assertThat(VOID).contains(plan.at("/places/codes/0").asText());
        assertThat(plan.at("/places/codes/0").asText()).contains("Valladolid");
    }

    @Test
    void planThatTheReaderReadsTooIsKept() throws IOException {
        List<JsonNode> pairs = pairs(confirmed(
                1,
                "Votos en blanco en la provincia de Valladolid en noviembre de 2019",
                inValladolid("2019-11", BLANK)));

        assertThat(tasks(pairs)).isEqualTo(Set.of("answer", "plan"));
        assertThat(pairs)
                .allSatisfy(pair -> assertThat(pair.path("readBack").asText()).isEqualTo("same"));
    }

    @Test
    void readingOfAnotherPlanIsToldWithBothInterpretations() {
        String reason = reason(confirmed(
                1,
                "Votos en blanco en la provincia de Valladolid en noviembre de 2019",
                inValladolid("2019-04", BLANK)));

        assertThat(reason)
                .startsWith("Se contradice con el lector")
                .contains("noviembre de 2019")
                .contains("abril de 2019");
    }

    @Test
    void correctionThatNoWordSaysIsForTheReader() {
        String reason = reason(corrected(
                1,
                "Votos en blanco en la provincia de Valladolid en noviembre de 2019",
                inValladolid("2019-04", BLANK),
                inValladolid("2019-11", BLANK)));

        assertThat(reason).startsWith("El lector lee lo que la persona rechazó").contains("abril de 2019");
    }

    @Test
    void electionThatGoesUnsaidIsTheLatestOrRefused() throws IOException {
        String asked = "Papeletas vacías en la provincia de Valladolid";

        assertThat(tasks(pairs(confirmed(1, asked, inValladolid("2019-11", BLANK)))))
                .isEqualTo(Set.of("answer"));
        assertThat(reason(confirmed(1, asked, inValladolid("2019-04", BLANK))))
                .contains("no nombra las elecciones «2019-04»");
    }

    @Test
    void familyIsTheWordingWithoutNamesAndNumbers() throws IOException {
        String one = family(confirmed(1, VOID, inValladolid("2019-11", BLANK)));
        String elsewhere = family(confirmed(
                2,
                "Cuántas papeletas vacías hubo en la provincia de Ávila en abril de 2019",
                inValladolid("2019-04", BLANK).replace("47", "05")));
        String other = family(confirmed(
                3,
                "Papeletas vacías de noviembre de 2019 en la provincia de Valladolid",
                inValladolid("2019-11", BLANK)));

        assertThat(elsewhere).isEqualTo(one);
        assertThat(other).isNotEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ¿y cuántas papeletas vacías?                                                  | 47 | no nombra el lugar
                    Papeletas vacías en la provincia de Segovia y en la de Valladolid en abril de 2019 | 47 | «
                    Según la encuesta, votos en blanco de la provincia de Valladolid en abril de 2019  | 47 | encuestas
                    Votos en blanco en la provincia de Valladolid en abril de 2019                | 99 | no se puede calcular
                    """)
    void whatDoesNotAskForThePlanIsRefused(String question, String place, String said) {
        assertThat(reason(confirmed(1, question, inValladolid("2019-04", BLANK).replace("47", place))))
                .contains(said);
    }

    @Test
    void partyThatTheQuestionDoesNotNameIsRefused() {
        assertThat(reason(confirmed(
                        1,
                        "Papeletas raras en la provincia de Valladolid en abril de 2019",
                        inValladolid("2019-04", PSOE))))
                .contains("no nombra el partido «PSOE»");
    }

    @Test
    void wholeCountryMayGoUnsaid() throws IOException {
        assertThat(tasks(pairs(confirmed(
                        1, "¿Cuántas papeletas vacías hubo en abril de 2019?", datum("2019-04", BLANK, NATION)))))
                .contains("answer");
    }

    @Test
    void sameQuestionWithTwoPlansIsUsedForNeitherAndBrokenLinesLoseNoOther() {
        List<LineOutcome> told = outcomes(
                confirmed(5, VOID, inValladolid("2019-11", BLANK)),
                "{\"question\":",
                confirmed(6, VOID.toUpperCase(java.util.Locale.ROOT), inValladolid("2019-11", "{\"id\":\"null\"}")),
                confirmed(
                        7,
                        "Papeletas vacías en la provincia de Valladolid en abril de 2019",
                        inValladolid("2019-04", BLANK)),
                confirmed(
                        8,
                        "Papeletas vacías en la provincia de Valladolid en abril de 2019",
                        inValladolid("2019-04", BLANK)));

        assertThat(told.stream().map(LineOutcome::status))
                .containsExactly(Status.REFUSED, Status.REFUSED, Status.REFUSED, Status.KEPT, Status.KNOWN);
        assertThat(told.get(0).reason()).contains("con la opinión 6");
        assertThat(told.get(2).reason()).contains("con la opinión 5");
        assertThat(told.get(3).sequence()).isEqualTo(7);
    }

    private static String family(String line) throws IOException {
        return pairs(line).getFirst().at("/wording/family").asText();
    }

    private static List<JsonNode> pairs(String line) throws IOException {
        List<JsonNode> pairs = new ArrayList<>();
        assertThat(outcomes(line)).allSatisfy(one -> assertThat(one.reason()).isNull());
        for (Pair pair : Batch.of(CONFIRMING, List.of(line)).pairs()) {
            pairs.add(JsonMapper.builder().build().readTree(pair.json()));
        }
        return pairs;
    }

    private static Set<String> tasks(List<JsonNode> pairs) {
        return pairs.stream().map(pair -> pair.path("task").asText()).collect(Collectors.toSet());
    }

    private static String output(List<JsonNode> pairs, String task) {
        return pairs.stream()
                .filter(pair -> pair.path("task").asText().equals(task))
                .findFirst()
                .orElseThrow()
                .path("output")
                .asText();
    }

    private static String reason(String line) {
        LineOutcome told = outcomes(line).getFirst();
        assertThat(told.status()).isEqualTo(Status.REFUSED);
        return String.valueOf(told.reason());
    }

    private static List<LineOutcome> outcomes(String... lines) {
        Batch batch = Batch.of(CONFIRMING, List.of(lines));
        return batch.outcomes(batch.pairs().stream().map(Pair::id).collect(Collectors.toSet()));
    }
}
