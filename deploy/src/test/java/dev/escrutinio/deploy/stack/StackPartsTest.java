package dev.escrutinio.deploy.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackPartsTest {

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void createHome() throws IOException {
        home = new Home(folder);
        Files.createDirectories(home.run());
    }

    @Test
    void takenPortIsSaidInSpanishWithTheWayOut() throws IOException {
        LocalStack stack = new LocalStack(home, ExternalServers.of(Map.of()));
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> stack.start(taken.getLocalPort(), line -> {}))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("El puerto " + taken.getLocalPort() + " está ocupado")
                    .hasMessageContaining("--port");
        }
    }

    @Test
    void tokenIsMadeOnceAndReadableByItsOwnerOnly() throws IOException {
        Token.ensure(home.token());
        String first = Files.readString(home.token());

        Token.ensure(home.token());

        assertThat(Files.readString(home.token())).isEqualTo(first).hasSize(64);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.token())))
                .isEqualTo("rw-------");
    }

    @Test
    void secondLauncherIsTurnedAway() {
        try (StackLock _ = StackLock.take(home)) {
            assertThatThrownBy(() -> StackLock.take(home))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("Otra orden");
        }
        StackLock.take(home).close();
    }

    @Test
    void addressesSurviveTheirFile() {
        Addresses written = new Addresses(
                "localhost:1", "jdbc:postgresql://localhost:2/postgres", "u", "p=:#", "localhost", 3, 4, 5);

        written.write(home);

        assertThat(Addresses.read(home)).contains(written);
    }

    @Test
    void serversNamedInTheEnvironmentAreNotEmbedded() {
        ExternalServers external = ExternalServers.of(Map.of(
                "ESCRUTINIO_KAFKA", "kafka:9092",
                "ESCRUTINIO_POSTGRES", "jdbc:postgresql://db/escrutinio",
                "ESCRUTINIO_QDRANT", "qdrant:6334"));

        assertThat(external.complete()).isTrue();
        assertThat(external.qdrantHost()).contains("qdrant");
        assertThat(external.qdrantPort()).contains(6334);
        assertThat(new LocalStack(home, external).expected()).doesNotContain(LocalStack.SERVERS);
    }

    @Test
    void qdrantAddressWithoutPortIsRefused() {
        ExternalServers external = ExternalServers.of(Map.of("ESCRUTINIO_QDRANT", "qdrant"));

        assertThatThrownBy(external::qdrantPort).hasMessageContaining("«máquina:puerto»");
    }

    @Test
    void serviceThatEndsAtOnceIsToldWithTheEndOfItsLog() throws IOException {
        Files.createDirectories(home.logs());
        Service broken = new Service(
                "broken",
                "La pieza rota",
                java.util.List.of("sh", "-c", "echo el disco está lleno; exit 3"),
                Map.of(),
                () -> false,
                java.time.Duration.ofSeconds(20));
        Launcher launcher = new Launcher(home);

        assertThatThrownBy(() -> launcher.await(broken, launcher.start(broken)))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("La pieza rota no ha podido arrancar")
                .hasMessageContaining("el disco está lleno");
    }
}
