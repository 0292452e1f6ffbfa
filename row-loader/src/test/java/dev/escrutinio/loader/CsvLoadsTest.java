package dev.escrutinio.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escrutinio.contracts.events.ElectionRow;
import dev.escrutinio.contracts.events.IndicatorRow;
import dev.escrutinio.loader.input.InvalidInputException;
import dev.escrutinio.loader.load.Load;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvLoadsTest {

    private static final String INCOME = "renta_secciones_2019.csv";
    private static final String INCOME_HEADER = "codigo_seccion,renta_neta_persona,renta_neta_hogar,renta_uc_media,"
            + "renta_uc_mediana,renta_bruta_persona,renta_bruta_hogar\n";
    private static final String WIDE_HEADER = "Elección,Código sección,Censo,Votantes,Votos válidos,Votos blancos,"
            + "Votos nulos,PP,PSOE,% PP,Participación electoral,Renta persona 2017,% mayores 65 años\n";

    @TempDir
    private Path folder;

    @Test
    void publishedValuesBecomeIndicatorsOfTheirYearAndEmptyOnesNone() throws IOException {
        Load load = one(INCOME, INCOME_HEADER + "100101001,11500,30000,,NA,14000,36000\n0100101002,,,,,,\n");

        assertThat(load.key()).isEqualTo("ine/renta_secciones_2019");
        assertThat(load.indicators())
                .containsExactly(new IndicatorRow(
                        load.key(),
                        load.completed().digest(),
                        "0100101001",
                        Map.of(
                                "income_person@2019",
                                11500.0,
                                "income_household@2019",
                                30000.0,
                                "gross_income_person@2019",
                                14000.0,
                                "gross_income_household@2019",
                                36000.0)));
    }

    @Test
    void gzipAndPlainTextGiveTheSameLoad() throws IOException {
        String text = INCOME_HEADER + "0100101001,11500,30000,,,14000,36000\n";
        Load plain = one(INCOME, text);
        Path packed = folder.resolve(INCOME + ".gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }

        Load unpacked =
                new LoadReader().read(new DataFile(packed, DataFile.Kind.CSV)).getFirst();

        assertThat(unpacked.completed()).isEqualTo(plain.completed());
    }

    @Test
    void fractionsOfTheCensusArePerCent() {
        Load load = read(RealData.folder().resolve("ine/censo_2021_secciones.csv.gz"))
                .getFirst();

        assertThat(load.indicators())
                .filteredOn(row -> row.place().equals("0400101001"))
                .singleElement()
                .satisfies(row -> assertThat(row.values())
                        .containsEntry("c21_over_64@2021", 29.44)
                        .containsEntry("c21_population@2021", 1260.0));
    }

    @Test
    void allSourcesOfTheRealDataCanBeRead() {
        LoadReport report = Loading.check(List.of(RealData.folder().resolve("ine")), List.of(), LoadProgress.SILENT);

        assertThat(report.problems()).isEmpty();
        assertThat(report.checked()).hasSize(14).allMatch(key -> key.startsWith("ine/"));
    }

    @Test
    void lettersInAnIndicatorAreRefused() throws IOException {
        refused(INCOME, INCOME_HEADER + "0100101001,11.5OO,30000,,,14000,36000\n")
                .hasMessage(
                        "renta_secciones_2019.csv, línea 2, campo «renta_neta_persona»: encontrado: «11.5OO»; esperado:"
                                + " un número (punto decimal), o vacío si no se publica.");
    }

    @Test
    void aPlaceTwiceIsRefused() throws IOException {
        String row = "0100101001,11500,30000,,,14000,36000\n";

        refused(INCOME, INCOME_HEADER + row + row)
                .hasMessage("renta_secciones_2019.csv, línea 3, campo «codigo_seccion»: encontrado: el lugar 0100101001"
                        + " repetido; esperado: una fila por lugar y periodo.");
    }

    @Test
    void aShortRowIsRefused() throws IOException {
        refused(INCOME, INCOME_HEADER + "0100101001,11500\n")
                .hasMessage(
                        "renta_secciones_2019.csv, línea 2: encontrado: 2 columnas; esperado: 7, como en la cabecera.");
    }

    @Test
    void textThatIsNotUtf8IsRefused() throws IOException {
        Path file = folder.resolve(INCOME);
        Files.write(file, (INCOME_HEADER + "ñ").getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> read(file))
                .hasMessage(
                        "renta_secciones_2019.csv, línea 2: encontrado: texto que no está en UTF-8; esperado: texto en"
                                + " UTF-8.");
    }

    @Test
    void aCutGzipIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(RealData.folder().resolve("ine/renta_secciones_2019.csv.gz"));
        Path file = folder.resolve(INCOME + ".gz");
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> read(file))
                .hasMessage(
                        "renta_secciones_2019.csv.gz: encontrado: un gzip dañado o incompleto; esperado: un gzip entero.");
    }

    @Test
    void anUnknownCsvIsRefused() throws IOException {
        refused("otro.csv", "a,b\n1,2\n").hasMessageStartingWith("otro.csv: encontrado: un CSV desconocido; esperado:");
    }

    @Test
    void countsOfAMergedFileBecomeARowAndSmallPartiesOthers() throws IOException {
        Load load =
                one("unido.csv", WIDE_HEADER + "Abril 2019,0500101001,179,153,152,2,1,52,43,0.34,0.85,11744,0.326\n");

        assertThat(load.key()).isEqualTo("merged/2019-04");
        ElectionRow row = load.rows().getFirst();
        assertThat(row.census()).isEqualTo(179);
        assertThat(row.nullVotes()).isEqualTo(1);
        assertThat(row.votes()).isEqualTo(Map.of("pp", 52, "psoe", 43, "otros", 55));
        assertThat(load.indicators().getFirst().values())
                .isEqualTo(Map.of("income_person@2017", 11744.0, "over_65@2019", 32.6));
    }

    @Test
    void aMergedFileWithoutVotesGivesItsSharesAndNoCounts() throws IOException {
        Load load = one(
                "unido.csv",
                "Elección,Código sección,% PP,Participación electoral,Renta persona 2017\n"
                        + "Abril 2019,0500101001,0.342105,0.854749,11744\n");

        assertThat(load.rows()).isEmpty();
        assertThat(load.indicators().getFirst().values())
                .isEqualTo(Map.of(
                        "vote_share:pp@2019-04", 34.2105, "turnout@2019-04", 85.4749, "income_person@2017", 11744.0));
    }

    @Test
    void anUnknownColumnIsNamedWithTheNearestKnownOne() throws IOException {
        refused("unido.csv", "Elección,Código sección,Renta Salaros\nAbril 2019,0500101001,1\n")
                .hasMessage(
                        "unido.csv, línea 1, campo «Renta Salaros»: encontrado: una columna desconocida; esperado: una"
                                + " columna declarada, quizá «Renta Salarios».");
    }

    @Test
    void aNegativeCountOfAMergedFileIsRefused() throws IOException {
        refused("unido.csv", WIDE_HEADER + "Abril 2019,0500101001,179,153,152,2,1,-52,43,,,,\n")
                .hasMessage(
                        "unido.csv, línea 2, campo «PP»: encontrado: «-52.0»; esperado: un número entero no negativo.");
    }

    @Test
    void moreVotesThanCandidaciesGotAreRefused() throws IOException {
        refused("unido.csv", WIDE_HEADER + "Abril 2019,0500101001,179,153,152,2,1,520,43,,,,\n")
                .hasMessage(
                        "unido.csv, línea 2, campo «Código sección»: encontrado: 563 votos de partidos y 150 votos a"
                                + " candidaturas; esperado: no más votos de partidos que votos a candidaturas.");
    }

    @Test
    void theRealSampleHoldsBothElections() {
        List<Load> loads = read(RealData.folder().resolve("merged/df_elecciones_19_muestra.csv.gz"));

        assertThat(loads).extracting(Load::key).containsExactly("merged/2019-04", "merged/2019-11");
        assertThat(loads).allMatch(load -> load.rows().size() == 1348);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return assertThatThrownBy(() -> read(file)).isInstanceOf(InvalidInputException.class);
    }

    private Load one(String name, String text) throws IOException {
        return read(Files.writeString(folder.resolve(name), text)).getFirst();
    }

    private static List<Load> read(Path file) {
        return new LoadReader().read(new DataFile(file, DataFile.Kind.CSV));
    }
}
