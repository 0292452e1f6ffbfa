package dev.escrutinio.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.escrutinio.embedded.StartupFailure.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStackIT {

    private static final List<String> HEAP = List.of("-Xmx512m");

    @TempDir
    Path folder;

    @Test
    void theProgramSaysThatItIsReadyAndStopsOnSigtermLeavingNothingBehind() throws Exception {
        try (ChildProcess program = startProgram()) {
            program.awaitLine("^Servidores listos: Kafka 127");
            Properties ready = read(folder.resolve("stack.properties"));
            assertThat(ready.stringPropertyNames())
                    .containsExactlyInAnyOrder(
                            "pid",
                            "kafka.bootstrap.servers",
                            "postgres.jdbc.url",
                            "postgres.username",
                            "postgres.password",
                            "qdrant.host",
                            "qdrant.port");
            long postmaster = postmaster();

            program.terminate();

            assertThat(folder.resolve("stack.properties")).doesNotExist();
            await().untilAsserted(() -> assertThat(ProcessHandle.of(postmaster).filter(ProcessHandle::isAlive))
                    .isEmpty());
        }
    }

    @Test
    void aKilledProgramCanBeStartedAgain() throws Exception {
        try (ChildProcess first = startProgram()) {
            first.awaitLine("^Servidores listos");
            first.kill9();
        }
        try (ChildProcess second = startProgram()) {
            second.awaitLine("^Servidores listos");
            second.terminate();
        }
    }

    @Test
    void aSecondProgramOnTheSameFolderSaysSoAndLeaves() throws Exception {
        try (ChildProcess first = startProgram();
                ChildProcess second = startAfter(first)) {
            second.awaitLine("^La carpeta de datos .* la está usando otra instancia");
            assertThat(second.exitCode()).isEqualTo(Reason.FOLDER_IN_USE.exitCode());
            first.terminate();
        }
    }

    @Test
    void aTakenPortStopsTheServersThatDidStart() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral(Ports.HOST));
                ChildProcess program = startProgram("--qdrant", taken.getLocalPort())) {
            program.awaitLine("^El puerto " + taken.getLocalPort() + ", que necesita Qdrant, lo está usando otro");
            assertThat(program.exitCode()).isEqualTo(Reason.PORT_TAKEN.exitCode());
            assertThat(folder.resolve("postgres/data/postmaster.pid")).doesNotExist();
        }
    }

    private ChildProcess startAfter(ChildProcess first) {
        first.awaitLine("^Servidores listos");
        return startProgram();
    }

    private ChildProcess startProgram(Object... more) {
        Object[] arguments =
                Stream.concat(Stream.of("--data", folder), Arrays.stream(more)).toArray();
        return ChildProcess.startWith(HEAP, StackProgram.class, arguments);
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("postgres/data/postmaster.pid"))
                .getFirst());
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
