package dev.escrutinio.system.unseen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.facts.catalog.Party;
import dev.escrutinio.facts.execution.Execution;
import dev.escrutinio.facts.execution.PlanExecutor;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.language.reading.QuestionReader;
import dev.escrutinio.language.reading.Reading;
import dev.escrutinio.loader.InMemoryFacts;
import dev.escrutinio.loader.LoadProgress;
import dev.escrutinio.loader.Loading;
import dev.escrutinio.loader.demo.OfficialFiles;
import dev.escrutinio.loader.load.Load;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Two elections that no curated table knows, one before and one after the real five, read from their zips.
class UnseenElectionTest {

    private static Path old;
    private static Invented invented;
    private static Invented next;
    private static Facts facts;
    private static QuestionReader reader;

    @BeforeAll
    static void load(@TempDir Path folder) {
        Path root = Path.of(System.getProperty("escrutinio.root", ".."))
                .toAbsolutePath()
                .normalize();
        Path real = root.resolveSibling("shared").resolve("data").resolve("interior");
        assumeTrue(Files.isDirectory(real), "real data missing: ../shared/data/interior");
        Facts known = InMemoryFacts.of(real);
        invented = Invented.of(LocalDate.of(2011, 11, 20), Parties.OF_2011, known);
        next = Invented.of(LocalDate.of(2027, 6, 13), Parties.OF_2027, known);
        old = invented.zip(folder);
        facts = InMemoryFacts.of(real, old, next.zip(folder));
        reader = new QuestionReader(facts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "¿Cuántos votos sacó el PP en Getafe el 20N? | 28065 | 000011",
                "votos del PP en Getafe 20/11/2011 | 28065 | 000011",
                "votos del PP en Getafe en nov. de 11 | 28065 | 000011",
                "votos de Izquierda Unida en Getafe en noviembre de 2011 | 28065 | 000015",
                "votos de Izquierda Unida-Los Verdes: la Izquierda Plural en Getafe en 2011 | 28065 | 000015",
                "¿Cuántos votos logró Izquierda Unida en la ciudad de Barcelona el 20-N? | 08019 | 000016",
                "votos del PP en Mérida el 20N | 06083 | 000012",
                "votos socialistas en Girona capital el 20 de noviembre de 2011 | 17079 | 000014",
                "votos de CiU en Girona capital el 20N | 17079 | 000018",
                "votos del PNV en Bilbao el 20N | 48020 | 000020",
                "votos del CDS en Getafe el 20N | 28065 | 000021",
                "votos del Centro Democrático y Social en Ávila capital el 20N | 05019 | 000021",
                "votos de ZULS en Soria capital el 20N | 42173 | 000022",
                "votos de Zurcidores Unidos, Libres y Sorianos en Soria capital el 20N | 42173 | 000022"
            })
    void votesOfTheOldElection(String question, String place, String candidacy) {
        assertThat(values(question)).containsExactly((double) invented.votes(place, false, candidacy));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "votos de NEXO en Getafe el 13J | 28065 | 000105",
                "votos de Nuevo Experimento Ordenado en Getafe en las últimas elecciones | 28065 | 000105",
                "votos de Vox en Soria capital en las últimas generales | 42173 | 000103"
            })
    void theLastElectionIsTheLastThatIsLoaded(String question, String place, String candidacy) {
        assertThat(values(question)).containsExactly((double) next.votes(place, false, candidacy));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Official figures of July 2023, November 2019 and December 2015.
                "votos del PSOE en Getafe en las penúltimas elecciones | 34222",
                "¿cuántos votos sacó el PSOE en Getafe en las antepenúltimas generales? | 32103",
                "votos del PP en Getafe en las elecciones siguientes al 20N | -1"
            })
    void orderFollowsWhatIsLoaded(String question, double votes) {
        Reading reading = reader.read(question);
        if (votes < 0) {
            assertThat(reading).isNotInstanceOf(Reading.Understood.class);
        } else {
            assertThat(values(question)).containsExactly(votes);
        }
    }

    @Test
    void aSeriesGoesOverAllLoadedElectionsAndOverTheLastOnes() {
        assertThat(values("votos del PSOE en Getafe en todas las elecciones"))
                .hasSize(7)
                .startsWith((double) invented.votes("28065", false, "000013"))
                .endsWith((double) next.votes("28065", false, "000101"));
        assertThat(values("votos del PSOE en Getafe en las tres últimas elecciones"))
                .containsExactly(32_103.0, 34_222.0, (double) next.votes("28065", false, "000101"));
    }

    @Test
    void aChangeJoinsAnInventedElectionToARealOne() {
        double before = 100.0 * invented.votes("28065", false, "000011") / invented.valid("28065", false);
        // PP in Getafe in December 2015: 25,896 votes, 25.65 %.
        assertThat(values("¿Cuántos puntos subió el PP en Getafe entre el 20N y diciembre de 2015?"))
                .satisfies(values -> {
                    assertThat(values.get(0)).isEqualTo(before);
                    assertThat(values.get(1)).isCloseTo(25.65, within(0.005));
                    assertThat(values.get(2)).isCloseTo(25.65 - before, within(0.005));
                });
    }

    @Test
    void residentsAbroadCountInAProvince() {
        assertThat(values("votos del PP en la provincia de Soria el 20N"))
                .containsExactly((double) invented.votes("42", true, "000011"));
    }

    @Test
    void seatsAreThoseOfFile08() {
        Map<String, Integer> official = new HashMap<>();
        OfficialFiles.of(invented.election()).get("08021111.DAT").stream()
                .filter(line -> !line.startsWith("99", 11))
                .forEach(line -> official.merge(
                        line.substring(11, 13) + " " + national(line.substring(14, 20)),
                        Integer.parseInt(line.substring(28, 33)),
                        Integer::sum));
        official.values().removeIf(seats -> seats == 0);
        Map<String, Integer> ours = new HashMap<>();
        for (String province : facts.catalog().inside("2011-11", "ES", Level.PROVINCE)) {
            facts.seats("2011-11", province).forEach((party, seats) -> ours.put(province + " " + party, seats));
        }

        assertThat(ours).isEqualTo(official);
        assertThat(ours.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(350);
        assertThat(values("¿Cuántos escaños sacó el PP en noviembre de 2011?"))
                .containsExactly((double) facts.seats("2011-11", "ES").get("pp"));
    }

    private static String national(String code) {
        return switch (code) {
            case "000011", "000012" -> "pp";
            case "000013", "000014" -> "psoe";
            case "000015", "000016" -> "izquierda-unida";
            case "000017" -> "upyd";
            case "000018" -> "junts";
            case "000019" -> "erc";
            case "000020" -> "pnv";
            case "000021" -> own("CDS");
            default -> own("ZULS");
        };
    }

    private static String own(String initials) {
        return facts.catalog().parties().stream()
                .filter(party -> party.label().equals(initials))
                .map(Party::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theLoadListsWhatNoTableKnows() {
        List<String> warnings = new ArrayList<>();
        Loading.check(List.of(old), List.of(), new LoadProgress() {
            @Override
            public void checked(Load load) {
                warnings.addAll(load.completed().warnings());
                assertThat(load.completed().controls())
                        .allSatisfy(control -> assertThat(control.differing())
                                .as(control.name())
                                .isZero());
            }
        });

        assertThat(warnings.getFirst())
                .startsWith("2 candidaturas sin partido conocido")
                .contains("CDS (CENTRO DEMOCRÁTICO Y SOCIAL)", "ZULS (ZURCIDORES UNIDOS, LIBRES Y SORIANOS)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "votos de Vox en Getafe el 20N",
                "votos del CDS en Barcelona capital el 20N",
                "votos de NEXO en Getafe el 10N"
            })
    void whoDidNotStandThereOrThenIsNoZero(String question) {
        Reading reading = reader.read(question);
        assertThat(reading).as(question).isInstanceOf(Reading.Understood.class);
        assertThat(new PlanExecutor().execute(((Reading.Understood) reading).plan(), facts))
                .isInstanceOfSatisfying(
                        Execution.NotComputable.class,
                        not -> assertThat(not.reason().code()).isEqualTo("party_did_not_stand"));
    }

    @Test
    void rankingsAndTheBestElectionKnowIt() {
        assertThat(figures("¿En qué elección sacó menos votos el PSOE en Getafe?"))
                .singleElement()
                .satisfies(figure -> assertThat(figure.election()).isIn("2011-11", "2027-06"));
        assertThat(figures("¿En cuál de las dos últimas elecciones sacó más votos el PSOE en Getafe?"))
                .extracting(Figure::election)
                .containsExactly("2023-07");
        assertThat(figures("los dos municipios de la provincia de Madrid con más votos al CDS el 20N"))
                .hasSize(2)
                .extracting(Figure::value)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    private static List<Double> values(String question) {
        return figures(question).stream().map(Figure::value).toList();
    }

    private static List<Figure> figures(String question) {
        Reading reading = reader.read(question);
        assertThat(reading).as(question).isInstanceOf(Reading.Understood.class);
        Execution execution = new PlanExecutor().execute(((Reading.Understood) reading).plan(), facts);
        assertThat(execution).as(question).isInstanceOf(Execution.Computed.class);
        return ((Execution.Computed) execution).figures();
    }
}
