package dev.escrutinio.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escrutinio.facts.catalog.CuratedTables;
import dev.escrutinio.loader.input.InvalidInputException;
import dev.escrutinio.loader.input.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each fault of an archive gets one Spanish line: file, line, field, what was found, what was expected.
class BadArchiveTest {

    @TempDir
    private Path folder;

    @Test
    void truncatedArchiveIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(new TinyElection().zip(folder));
        Path half = Files.write(folder.resolve("02202706_MESA.zip"), Arrays.copyOf(whole, whole.length / 2));

        refused(half)
                .hasMessage(
                        "02202706_MESA.zip: encontrado: un zip dañado o incompleto; esperado: un zip entero (vuelva a descargarlo).");
    }

    @Test
    void encryptedArchiveIsRefused() throws IOException {
        Path zip = new TinyElection().zip(folder);
        byte[] bytes = Files.readAllBytes(zip);
        bytes[6] |= 1; // the local header's flag of encryption
        Files.write(zip, bytes);

        refused(zip)
                .hasMessage(
                        "02202706_MESA.zip: encontrado: un zip cifrado con contraseña; esperado: un zip sin contraseña.");
    }

    @Test
    void zipBombIsRefused() throws IOException {
        Path zip = zipOf("10022706.DAT", new byte[20 * 1024 * 1024]);

        refused(zip)
                .hasMessage(
                        "02202706_MESA.zip: 10022706.DAT: encontrado: una compresión de más de 100 a 1; esperado: un fichero comprimido normal (¿bomba de compresión?).");
    }

    @Test
    void archiveBeyondTheSizeLimitsIsRefused() {
        Path zip = new TinyElection().zip(folder);
        LoadReader strict = new LoadReader(CuratedTables.load(), new Limits(1_000_000, 300, 1_000_000, 100));

        assertThatThrownBy(() -> strict.read(new DataFile(zip, DataFile.Kind.ARCHIVE)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "02202706_MESA.zip: 03022706.DAT: encontrado: más de 1 kB sin comprimir; esperado: un fichero de tamaño razonable (¿bomba de compresión?).");
    }

    @Test
    void pathTraversalIsRefused() throws IOException {
        Path zip = zipOf("../../etc/10022706.DAT", new byte[10]);

        refused(zip)
                .hasMessage(
                        "02202706_MESA.zip: encontrado: la ruta peligrosa «../../etc/10022706.DAT» dentro del zip; esperado: nombres de fichero sin rutas.");
    }

    @Test
    void missingFileIsRefused() {
        refused(new TinyElection().remove("08").zip(folder))
                .hasMessage(
                        "02202706_MESA.zip: encontrado: un zip sin el fichero 08022706.DAT; esperado: los ficheros 02, 03 y 05 a 10.");
    }

    @Test
    void filesOneAndFourAreNotNeeded() {
        Path zip = new TinyElection().remove("01").zip(folder);

        assertThat(new LoadReader().read(new DataFile(zip, DataFile.Kind.ARCHIVE)))
                .hasSize(1);
    }

    @Test
    void shortLineIsRefused() {
        refused(new TinyElection().line("09", 3, line -> line.substring(0, 80)).zip(folder))
                .hasMessage(
                        "02202706_MESA.zip: 09022706.DAT, línea 3: encontrado: una línea corta, de 80 caracteres; esperado: 101 caracteres.");
    }

    @Test
    void lettersInANumberAreRefused() {
        refused(new TinyElection().put("09", 2, 31, "00004A0").zip(folder))
                .hasMessage(
                        "02202706_MESA.zip: 09022706.DAT, línea 2, campo «censo del escrutinio»: encontrado: «00004A0»; esperado: un número de 7 cifras.");
    }

    @Test
    void negativeCountIsRefused() {
        refused(new TinyElection().put("10", 1, 30, "-000150").zip(folder))
                .hasMessage(
                        "02202706_MESA.zip: 10022706.DAT, línea 1, campo «votos»: encontrado: «-000150»; esperado: un número no negativo de 7 cifras.");
    }

    @Test
    void moreVotesThanVotersAreRefusedWhereTheMunicipalityDoesNotAddUp() {
        refused(new TinyElection().put("10", 8, 30, "0009150").zip(folder))
                .hasMessage(
                        "02202706_MESA.zip: fichero 09, línea 4, campo «censo del escrutinio»: encontrado: 400 electores y 9.253 votos en la mesa U de la sección 4700101001; esperado: no más votos que electores (y los totales de Beta (47001) tampoco cuadran).");
    }

    @Test
    void moreVotesThanVotersAreKeptWithAWarningWhereTheOfficialTotalsHoldThem() {
        Path zip = new TinyElection()
                .put("09", 4, 24, "0000200")
                .put("09", 4, 31, "0000200")
                .put("05", 3, 142, "00000200")
                .put("05", 3, 150, "00000200")
                .zip(folder);

        assertThat(new LoadReader()
                        .read(new DataFile(zip, DataFile.Kind.ARCHIVE))
                        .getFirst()
                        .completed()
                        .warnings())
                .contains(
                        "Beta (47001), sección 4700101001, mesa U: 253 votos con un censo de 200; se conserva, como en los totales oficiales.");
    }

    @Test
    void duplicateTableIsRefused() {
        TinyElection election = new TinyElection();

        refused(election.add("09", election.text("09", 3)).zip(folder))
                .hasMessage(
                        "02202706_MESA.zip: 09022706.DAT, línea 8, campo «sección»: encontrado: repetida la mesa U de la sección 3900101002; esperado: cada mesa una sola vez (ya está en la línea 3).");
    }

    @Test
    void duplicateVotesOfATableAreRefused() {
        TinyElection election = new TinyElection();

        refused(election.add("10", election.text("10", 1)).zip(folder))
                .hasMessage(
                        "02202706_MESA.zip: 10022706.DAT, línea 15, campo «código de candidatura»: encontrado: «000011»; esperado: cada candidatura una sola vez en la mesa.");
    }

    @Test
    void unknownCandidacyIsRefused() {
        refused(new TinyElection().put("10", 5, 24, "000077").zip(folder))
                .hasMessage(
                        "02202706_MESA.zip: 10022706.DAT, línea 5, campo «código de candidatura»: encontrado: «000077»; esperado: una candidatura del fichero 03.");
    }

    @Test
    void wrongEncodingIsRefused() {
        Path zip = new TinyElection().zip(folder.resolve("02202706_MESA.zip"), "\n", "", true);

        refused(zip)
                .hasMessage(
                        "02202706_MESA.zip: 03022706.DAT, línea 3: encontrado: una línea larga, de 233 caracteres; esperado: 232 caracteres en ISO-8859-1 (la línea está en UTF-8).");
    }

    @Test
    void aLineOfAnotherElectionIsRefused() {
        refused(new TinyElection().put("06", 2, 3, "2023").zip(folder))
                .hasMessage(
                        "02202706_MESA.zip: 06022706.DAT, línea 2, campo «tipo, año y mes»: encontrado: «02202306»; esperado: «02202706», como en la línea 1.");
    }

    @Test
    void votesOfATableThatIsNotListedAreRefused() {
        refused(new TinyElection().removeLines("09", "3900101002").zip(folder))
                .hasMessage(
                        "02202706_MESA.zip: 10022706.DAT, línea 5, campo «sección»: encontrado: votos de la mesa 3900101002; esperado: una mesa del fichero 09.");
    }

    @Test
    void otherFilesOfTheFolderLoadAllTheSame() throws IOException {
        new TinyElection().zip(folder);
        Files.write(folder.resolve("02201911_MESA.zip"), new byte[] {'P', 'K', 3, 4});

        LoadReport report = Loading.check(List.of(folder), List.of(), LoadProgress.SILENT);

        assertThat(report.checked()).containsExactly("interior/2027-06");
        assertThat(report.problems()).hasSize(1);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(Path zip) {
        return assertThatThrownBy(() -> new LoadReader().read(new DataFile(zip, DataFile.Kind.ARCHIVE)))
                .isInstanceOf(InvalidInputException.class);
    }

    private Path zipOf(String entry, byte[] content) throws IOException {
        Path zip = folder.resolve("02202706_MESA.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry(entry));
            out.write(content);
            out.closeEntry();
        }
        return zip;
    }
}
