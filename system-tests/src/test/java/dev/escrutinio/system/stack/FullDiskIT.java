package dev.escrutinio.system.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// The stack on a disk that has no room, gets full while it starts, and gets full while it loads.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FullDiskIT {

    private static final int TOO_SMALL = 100;
    private static final int ENOUGH = 1500;
    private static final int LITTLE = 80;

    @TempDir
    private static Path folder;

    private SmallDisk disk;
    private StackUnderTest stack;

    @BeforeAll
    void mount() {
        disk = new SmallDisk(folder);
        assumeTrue(disk.mounted(TOO_SMALL), "mounting a small disk takes the rights of root");
        stack = new StackUnderTest(folder.resolve("home"));
    }

    @AfterAll
    void unmount() {
        if (stack != null) {
            stack.close();
            disk.close();
        }
    }

    @Test
    @Order(1)
    void tooLittleRoomIsToldBeforeAnythingStarts() {
        StackUnderTest.Outcome outcome = stack.up();

        assertThat(outcome.code()).as(outcome.text()).isEqualTo(3);
        assertThat(outcome.text()).contains("No queda espacio suficiente").contains("MB libres");
        assertThat(stack.leftovers()).isEmpty();
    }

    @Test
    @Order(2)
    void diskThatGetsFullDuringTheStartIsToldAndNothingStaysBehind() throws Exception {
        disk.resize(ENOUGH);
        Process launcher = stack.start("up", "--port", Integer.toString(stack.port()));
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> Files.exists(folder.resolve("home/run/embedded-servers.pid")));

        disk.fill();

        String text = textOf(launcher);
        assertThat(text).contains("no queda espacio en el disco");
        assertThat(launcher.waitFor()).as(text).isEqualTo(3);
        assertThat(stack.leftovers()).isEmpty();
    }

    @Test
    @Order(3)
    void withRoomAgainTheNextStartWorks() {
        disk.free();

        StackUnderTest.Outcome outcome = stack.up();

        assertThat(outcome.code()).as(outcome.text()).isZero();
        assertThat(outcome.text()).contains("INVENTADOS");
    }

    @Test
    @Order(4)
    void diskThatGetsFullDuringALoadIsToldAndNothingHalfLoadedIsSeen() throws Exception {
        String before = factsVersion();
        disk.leave(LITTLE);
        Process load = stack.start("load", "--force", archives());
        load.getInputStream().read(); // one archive was read and checked, now it is published

        disk.fill();

        String text = textOf(load);
        assertThat(text).contains("no queda espacio en el disco").doesNotContain("\tat ");
        assertThat(load.waitFor()).as(text).isEqualTo(3);
        disk.free();
        assertThat(stack.up().code()).isZero();
        assertThat(factsVersion()).isEqualTo(before);
    }

    @Test
    @Order(5)
    void afterwardsTheSameLoadSucceeds() {
        StackUnderTest.Outcome outcome = stack.run("load", archives());

        assertThat(outcome.code()).as(outcome.text()).isZero();
    }

    @Test
    @Order(6)
    void stackIsStoppedOnAFullDisk() {
        disk.fill();

        StackUnderTest.Outcome outcome = stack.run("down");

        assertThat(outcome.code()).as(outcome.text()).isZero();
        assertThat(stack.leftovers()).isEmpty();
    }

    private static String archives() {
        Path archives = Path.of(System.getProperty("escrutinio.root", ".."))
                .resolve("../shared/data/interior")
                .toAbsolutePath()
                .normalize();
        assumeTrue(Files.exists(archives), "no official archives in " + archives);
        return archives.toString();
    }

    private String factsVersion() {
        return stack.ask("¿quién ganó?").path("factsVersion").asText();
    }

    private static String textOf(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
