package dev.escrutinio.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class EscrutinioTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine line = Escrutinio.commandLine(new PrintWriter(out), new PrintWriter(err));

    static Stream<String> commands() {
        return Stream.of(
                "up",
                "down",
                "status",
                "load",
                "ask",
                "feedback",
                "generate",
                "dataset",
                "prove",
                "sample",
                "train",
                "replay",
                "dead-letters",
                "rollback",
                "logs",
                "generate-completion");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelp(String command) {
        int code = line.execute(command, "--help");

        assertThat(code).isZero();
        assertThat(out.toString()).contains("Uso: escrutinio " + command);
    }

    @Test
    void helpNamesEveryCommand() {
        line.execute("--help");

        assertThat(out.toString()).contains("Órdenes:").contains(commands().toArray(String[]::new));
    }

    @Test
    void unknownCommandIsAUsageError() {
        int code = line.execute("vuela");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("vuela");
    }

    @Test
    void unreadableDataFolderIsToldBeforeAnythingStarts() {
        int code = line.execute("up", "--data", "/no/existe");

        assertThat(code).isEqualTo(3);
        assertThat(err.toString()).contains("No se puede leer la carpeta de datos «/no/existe»");
    }

    @Test
    void unknownServiceOfLogsIsNamedWithTheKnownOnes() {
        int code = line.execute("logs", "impresora");

        assertThat(code).isEqualTo(3);
        assertThat(err.toString()).contains("«impresora»").contains("qa-gateway");
    }
}
