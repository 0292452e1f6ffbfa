package dev.escrutinio.facts.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.facts.catalog.MergedColumn.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class SourceColumnsTest {

    private static final CuratedTables CURATED = CuratedTables.load();
    private static final MergedColumns MERGED = MergedColumns.load(CURATED);

    @Test
    void columnsOfAMergedFileHaveTheirMeaning() {
        assertThat(MERGED.meaning("PP")).contains(new MergedColumn(Kind.VOTES, "", "pp", null, 1));
        assertThat(MERGED.meaning("% MÁS PAÍS"))
                .contains(new MergedColumn(Kind.SHARE, "vote_share", "mas-pais", null, 100));
        assertThat(MERGED.meaning("Renta Salarios 2018"))
                .contains(new MergedColumn(Kind.INDICATOR, "income_wage", null, "2018", 1));
        assertThat(MERGED.meaning("% mayores 65 años"))
                .contains(new MergedColumn(Kind.INDICATOR, "over_65", null, null, 100));
        assertThat(MERGED.meaning("% Afiliados SS autónomos"))
                .contains(new MergedColumn(Kind.INDICATOR, "affiliates_self_employed", null, null, 100));
        assertThat(MERGED.meaning("Participación electoral"))
                .contains(new MergedColumn(Kind.SHARE, "turnout", null, null, 100));
        assertThat(MERGED.meaning("Censo")).contains(new MergedColumn(Kind.COUNT, "census", null, null, 1));
    }

    @Test
    void anUnknownColumnHasNone() {
        assertThat(MERGED.meaning("Pluviometría")).isEmpty();
        assertThat(MERGED.meaning("% Pluviometría")).isEmpty();
        assertThat(MERGED.meaning("Pluviometría 2019")).isEmpty();
        assertThat(MERGED.meaning("PP 2019")).isEmpty();
    }

    @Test
    void everyColumnOfTheRealSampleIsKnown() throws IOException {
        Path sample = OfficialFiles.data().resolve("merged/df_elecciones_19_muestra.csv.gz");
        assertThat(header(sample))
                .hasSize(44)
                .allSatisfy(column -> assertThat(MERGED.meaning(column)).isPresent());
    }

    @Test
    void everyColumnOfTheRealIndicatorFilesIsDeclared() throws IOException {
        try (Stream<Path> files = Files.list(OfficialFiles.data().resolve("ine"))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".csv.gz", "");
                IndicatorSource source = CURATED.indicatorSource("ine/" + name).orElseThrow();
                Set<String> declared = new HashSet<>(source.ignored());
                declared.add(source.key());
                declared.add(source.levelColumn());
                declared.add(source.periodColumn());
                source.columns().forEach(column -> declared.add(column.column()));
                assertThat(declared).as(name).containsAll(header(file));
                assertThat(header(file))
                        .as(name)
                        .containsAll(source.columns().stream()
                                .map(IndicatorSource.Value::column)
                                .toList());
            }
        }
    }

    @Test
    void everyTargetIsAMeasureAndEveryValueHasAPeriodAndALevel() {
        Set<String> measures = CURATED.measures().stream()
                .filter(measure -> measure.kind() == MeasureKind.INDICATOR)
                .map(MeasureDefinition::id)
                .collect(Collectors.toSet());
        assertThat(CURATED.indicatorSources()).allSatisfy(source -> {
            assertThat(source.level() == null).isEqualTo(source.levelColumn() != null);
            assertThat(source.columns()).allSatisfy(value -> {
                assertThat(measures).contains(value.measure());
                assertThat(Stream.of(value.period(), source.period(), source.periodColumn())
                                .filter(period -> period != null))
                        .hasSize(1);
            });
        });
    }

    @Test
    void theNewerEditionOfASourceComesFirst() {
        assertThat(Stream.of("merged/x", "ine/renta_2015_2016_todos_niveles", "ine/renta_municipios_2015_2022")
                        .sorted(CURATED.loadOrder()))
                .isEqualTo(List.of("ine/renta_municipios_2015_2022", "ine/renta_2015_2016_todos_niveles", "merged/x"));
    }

    private static List<String> header(Path file) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return List.of(lines.readLine().split(","));
        }
    }
}
