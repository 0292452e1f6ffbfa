package dev.escrutinio.loader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.events.CatalogEntry;
import dev.escrutinio.contracts.events.Control;
import dev.escrutinio.contracts.events.ElectionRow;
import dev.escrutinio.loader.load.Load;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Expectations were added up by hand from the lines in `official/tiny`.
class TinyElectionTest {

    @TempDir
    private Path folder;

    @Test
    void tablesOfASectionAreAddedUp() {
        Load load = read(new TinyElection());

        assertThat(row(load, "3900101001"))
                .isEqualTo(new ElectionRow(
                        "interior/2027-06",
                        load.completed().digest(),
                        "2027-06",
                        "3900101001",
                        2,
                        980,
                        980,
                        null,
                        190,
                        390,
                        9,
                        5,
                        Map.of("000011", 290, "000013", 250)));
        assertThat(load.rows())
                .extracting(ElectionRow::place)
                .containsExactly("3900101001", "3900101002", "4700101001", "C39", "C47");
    }

    @Test
    void residentsAbroadHaveNoTablesAndNoAdvances() {
        ElectionRow abroad = row(read(new TinyElection()), "C39");

        assertThat(abroad.tables()).isZero();
        assertThat(abroad.firstAdvance()).isNull();
        assertThat(abroad.census()).isEqualTo(60);
        assertThat(abroad.votes()).isEqualTo(Map.of("000011", 5, "000013", 7));
    }

    @Test
    void codesNineOfResidentsAbroadAreThoseOfTheProvince() {
        Load load = read(new TinyElection());

        assertThat(row(load, "C47").votes()).containsEntry("000012", 3);
        assertThat(load.completed().warnings()).anyMatch(w -> w.startsWith("2 filas de residentes en el extranjero"));
    }

    @Test
    void aDefinitiveProvincialTotalIsSettledWithTheResidentsAbroadAndReported() {
        Load load = read(new TinyElection());

        assertThat(row(load, "C47").votes()).containsEntry("000013", 3);
        assertThat(control(load, "provincial_votes").differences())
                .containsExactly(
                        "Valladolid (47), AZUL: las mesas suman 152 y el total oficial es 153 (recuento definitivo"
                                + " frente a provisional)");
        assertThat(control(load, "national_votes").differing()).isZero();
    }

    @Test
    void catalogHoldsElectionCandidaciesAndPlaces() {
        Load load = read(new TinyElection());
        String digest = load.completed().digest();

        assertThat(load.catalog())
                .contains(
                        new CatalogEntry.ElectionHeld(
                                "interior/2027-06",
                                digest,
                                "2027-06",
                                LocalDate.of(2027, 6, 13),
                                Map.of("39", 3, "47", 2)),
                        new CatalogEntry.CandidacyStood(
                                "interior/2027-06",
                                digest,
                                "2027-06",
                                "000012",
                                "000011",
                                "ROJO-N",
                                "PARTIDO ROJO DEL NORTE",
                                List.of("47"),
                                Map.of("47", 1)),
                        new CatalogEntry.PlaceListed(
                                "interior/2027-06", digest, "2027-06", "39001", "39", "Peñalba de Prueba", 1700),
                        new CatalogEntry.PlaceListed(
                                "interior/2027-06", digest, "2027-06", "47", "R08", "Valladolid", null));
    }

    @Test
    void aggregateRowsAreLeftOutAndReported() {
        assertThat(read(new TinyElection()).completed().warnings())
                .anyMatch(w -> w.startsWith("Se dejan fuera 1 filas agregadas"));
    }

    @Test
    void lineEndsAndFoldersInsideTheArchiveDoNotMatter() {
        Load plain = read(new TinyElection());

        Path other = new TinyElection().zip(folder.resolve("copia.zip"), "\r\n", "datos/mesas/", false);

        assertThat(new LoadReader()
                        .read(new DataFile(other, DataFile.Kind.ARCHIVE))
                        .getFirst()
                        .completed()
                        .digest())
                .isEqualTo(plain.completed().digest());
    }

    @Test
    void everySeatAndTotalAgrees() {
        assertThat(read(new TinyElection()).completed().controls())
                .filteredOn(control -> control.differing() > 0)
                .extracting(Control::name)
                .containsExactly("provincial_votes");
    }

    @Test
    void aSectionKeepsTheCensusOfItsTablesAndTheMunicipalityItsOfficialOne() {
        // census of the count of table B doubled (480 → 960), as in real files; the municipal total has the right one
        Load load = read(new TinyElection().put("09", 2, 31, "0000960"));

        assertThat(row(load, "3900101001").census()).isEqualTo(1460);
        assertThat(row(load, "3900101001").censusCorrection()).isEqualTo(-480);
        assertThat(row(load, "3900101002").census()).isEqualTo(301);
        assertThat(row(load, "3900101002").censusCorrection()).isNull();
        assertThat(control(load, "municipal_census").differing()).isEqualTo(1);
    }

    @Test
    void missingSectionsAreReportedByMunicipality() {
        Load load = read(new TinyElection().removeLines("09", "3900101002").removeLines("10", "3900101002"));

        assertThat(control(load, "municipal_votes").differences())
                .contains("Peñalba de Prueba (39001), ROJO: las mesas suman 290 y el total oficial es 370");
    }

    private Load read(TinyElection election) {
        Path zip = election.zip(folder);
        return new LoadReader().read(new DataFile(zip, DataFile.Kind.ARCHIVE)).getFirst();
    }

    static ElectionRow row(Load load, String place) {
        return load.rows().stream()
                .filter(row -> row.place().equals(place))
                .findFirst()
                .orElseThrow();
    }

    static Control control(Load load, String name) {
        return load.completed().controls().stream()
                .filter(control -> control.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
