package dev.escrutinio.deploy.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTest {

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void createHome() throws IOException {
        home = new Home(folder);
        Files.createDirectories(home.run());
    }

    @Test
    void recordedProcessIsFoundAndStopped() throws IOException {
        Process sleeper = new ProcessBuilder("sleep", "60").start();
        ServiceProcess file = new ServiceProcess(home, "sleeper");
        file.record(sleeper.toHandle());
        assertThat(file.alive()).contains(sleeper.toHandle());

        file.stop();

        assertThat(sleeper.isAlive()).isFalse();
        assertThat(file.alive()).isEmpty();
    }

    @Test
    void processWithTheSameIdButAnotherStartIsNotOurs() throws IOException {
        Process sleeper = new ProcessBuilder("sleep", "60").start();
        Files.writeString(home.run().resolve("sleeper.pid"), sleeper.pid() + " 2001-01-01T00:00:00Z");
        ServiceProcess file = new ServiceProcess(home, "sleeper");

        file.stop();

        assertThat(sleeper.isAlive()).isTrue();
        sleeper.destroyForcibly();
    }

    @Test
    void tornProcessFileCountsAsNone() throws IOException {
        Files.writeString(home.run().resolve("sleeper.pid"), "12");

        assertThat(new ServiceProcess(home, "sleeper").alive()).isEmpty();
    }
}
