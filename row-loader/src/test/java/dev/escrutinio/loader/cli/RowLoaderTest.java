package dev.escrutinio.loader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.loader.TinyElection;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowLoaderTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpIsSpanish() {
        assertThat(run("load", "--help")).isEqualTo(ExitCodes.DONE);
        assertThat(out.toString()).contains("Uso: row-loader load", "Muestra esta ayuda", "Opciones:");
    }

    @Test
    void aDryRunChecksWithoutKafka() {
        new TinyElection().zip(folder);

        assertThat(run("load", "--dry-run", "--kafka", "localhost:1", folder.toString()))
                .isEqualTo(ExitCodes.DONE);
        assertThat(out.toString()).contains("✓ interior/2027-06: 5 filas", "solo comprobadas 1");
    }

    @Test
    void aRefusedFileIsOneLineAndAnExitCode() {
        new TinyElection().put("09", 2, 31, "00004A0").zip(folder);

        assertThat(run("load", "--dry-run", folder.toString())).isEqualTo(ExitCodes.REFUSED);
        assertThat(err.toString())
                .isEqualTo("✗ Rechazado: 02202706_MESA.zip: 09022706.DAT, línea 2, campo «censo del escrutinio»:"
                        + " encontrado: «00004A0»; esperado: un número de 7 cifras." + System.lineSeparator());
    }

    @Test
    void aFolderWithoutDataIsSaid() {
        assertThat(run("load", "--dry-run", folder.toString())).isEqualTo(ExitCodes.NOTHING);
    }

    @Test
    void aPathThatDoesNotExistIsSaidBeforeKafkaIsAsked() {
        assertThat(run("load", folder.resolve("nada").toString())).isEqualTo(ExitCodes.REFUSED);
        assertThat(err.toString()).contains("no existe");
    }

    @Test
    void onlyTheWantedElectionIsTaken() {
        new TinyElection().zip(folder);

        assertThat(run("load", "--dry-run", "--only", "2019-11", folder.toString()))
                .isEqualTo(ExitCodes.NOTHING);
    }

    @Test
    void aWrongCommandLineIsSaidInSpanish() {
        assertThat(run("cargar")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("No se entiende «cargar»");
    }

    @Test
    void aMissingArgumentIsNamed() {
        assertThat(run("load")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("Falta DATOS");
    }

    private int run(String... arguments) {
        return RowLoader.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
