package dev.escrutinio.deploy.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every write to `/dev/full` fails as on a disk without room.
class FullDiskTest {

    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void createHome() throws IOException {
        assumeTrue(Files.exists(FULL), "this system has no /dev/full");
        home = new Home(folder);
        Files.createDirectories(home.run());
        Files.createDirectories(home.logs());
    }

    @Test
    void processThatCannotBeRecordedIsNotLeftRunning() throws IOException {
        Files.createSymbolicLink(home.run().resolve("sleeper.pid"), FULL);
        Service sleeper = new Service(
                "sleeper",
                "El durmiente",
                List.of("sh", "-c", "exec sleep 60"),
                Map.of(),
                () -> false,
                Duration.ofSeconds(5));
        Set<Long> before = children();

        assertThatThrownBy(() -> new Launcher(home).start(sleeper))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("no queda espacio en el disco")
                .hasMessageContaining("Libere espacio");

        assertThat(children()).isEqualTo(before);
    }

    private static Set<Long> children() {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::pid)
                .collect(Collectors.toSet());
    }

    @Test
    void addressesThatCannotBeKeptAreTold() throws IOException {
        Files.createSymbolicLink(home.run().resolve("addresses.properties.part"), FULL);
        Addresses addresses = new Addresses("k", "j", "u", "p", "q", 1, 2, 3);

        assertThatThrownBy(() -> addresses.write(home))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("no queda espacio en el disco");
        assertThat(Addresses.read(home)).isEmpty();
    }

    @Test
    void startOnADiskWithoutRoomIsRefusedBeforeAnythingRuns() {
        assertThatThrownBy(() -> Disk.require(folder, Long.MAX_VALUE))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("No queda espacio suficiente en el disco de " + folder)
                .hasMessageContaining("ESCRUTINIO_HOME");
    }
}
