package dev.escrutinio.system.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The whole stack on the official files: every expected figure was published or computed outside the project.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealDataIT {

    private static final Path SHARED = Path.of(System.getProperty("escrutinio.root", ".."), "..", "shared");

    @TempDir
    private static Path home;

    private StackUnderTest stack;

    @BeforeAll
    void loadTheOfficialFiles() {
        Assumptions.assumeTrue(
                Files.isDirectory(SHARED.resolve("data")), "no official files at ../shared/data: skipped");
        stack = new StackUnderTest(home);

        StackUnderTest.Outcome outcome = stack.up(
                "--data", SHARED.resolve("data").toAbsolutePath().normalize().toString());

        assertThat(outcome.code()).as(outcome.text()).isZero();
    }

    @AfterAll
    void stop() {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void shareInTwoElectionsComesWithItsChangeAndTheMeansOfTheSections() {
        JsonNode answer =
                stack.ask("¿Cómo cambió el porcentaje de VOX en Medina del Campo de abril a noviembre de 2019?");

        assertThat(values(answer))
                .anySatisfy(near(13.74))
                .anySatisfy(near(19.99))
                .anySatisfy(near(6.25));
        assertThat(field(answer, "unweightedMeanOfSections"))
                .anySatisfy(near(13.75))
                .anySatisfy(near(19.86));
        assertThat(answer.path("answer").asText()).contains("13,74 %", "19,99 %", "6,25 puntos");
    }

    @Test
    void partyThatDidNotStandByItselfInASectionIsSaidAndNotLeftOut() {
        JsonNode answer = stack.ask("votos de IU en la sección 0704004061 en abril de 2019");

        assertThat(answer.path("status").asText()).isEqualTo("answered");
        assertThat(values(answer)).anySatisfy(near(0));
    }

    @Test
    void changeOfAPartyBetween2016And2019() {
        JsonNode answer = stack.ask("PP en Torrelavega de 2016 a abril de 2019, en porcentaje");

        assertThat(values(answer)).anySatisfy(near(33.87)).anySatisfy(near(17.97));
    }

    @Test
    void turnoutOfTheMunicipalityOfMadrid() {
        JsonNode answer = stack.ask("participación en el municipio de Madrid en abril y en noviembre de 2019");

        assertThat(values(answer)).anySatisfy(near(78.87)).anySatisfy(near(74.05));
    }

    @Test
    void placeAndElectionAloneGiveTheTableOfResults() {
        JsonNode answer = stack.ask("Santander elecciones Abril 2019");

        assertThat(answer.path("table").path("rows")).hasSizeGreaterThan(3);
        assertThat(values(answer))
                .anySatisfy(near(24.61))
                .anySatisfy(near(23.80))
                .anySatisfy(near(16.95))
                .anySatisfy(near(12.22));
    }

    static Stream<JsonNode> questions() throws IOException {
        Path file = SHARED.resolve("questions/dev.json");
        if (!Files.isRegularFile(file)) {
            return Stream.of();
        }
        return StreamSupport.stream(new ObjectMapper().readTree(file.toFile()).spliterator(), false);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("questions")
    void noQuestionGetsAWrongFigure(JsonNode item) {
        JsonNode answer = stack.ask(item.path("q").asText());

        String status = answer.path("status").asText();
        assertThat(status).isIn("answered", "needs_clarification", "unanswerable");
        if (status.equals("answered")) {
            assertThat(status).matches(item.path("expect").path("status").asText());
            item.path("expect")
                    .path("values")
                    .forEach(value -> assertThat(values(answer))
                            .as(item.path("q").asText() + " → "
                                    + answer.path("answer").asText())
                            .anySatisfy(figure -> assertThat(Math.abs(figure))
                                    .isCloseTo(
                                            Math.abs(value.path("v").asDouble()),
                                            within(value.path("tol").asDouble() + 1e-9))));
        }
    }

    private static List<Double> values(JsonNode answer) {
        return field(answer, "value");
    }

    private static List<Double> field(JsonNode answer, String name) {
        List<Double> values = new ArrayList<>();
        answer.path("figures").forEach(figure -> {
            if (figure.has(name)) {
                values.add(figure.path(name).asDouble());
            }
        });
        return values;
    }

    /// Within half of the last published digit.
    private static org.assertj.core.api.ThrowingConsumer<Double> near(double expected) {
        return value -> assertThat(value).isCloseTo(expected, within(0.0051));
    }
}
