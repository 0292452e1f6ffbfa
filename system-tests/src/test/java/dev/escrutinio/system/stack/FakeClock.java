package dev.escrutinio.system.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/// The clock of the processes that are started with its environment; it jumps while they run (Debian's `faketime`).
///
/// @param file tells the library how far the clock is off
record FakeClock(Path file) {

    private static final Path LIBRARY = Path.of("/usr/lib");
    private static final Duration READ_AGAIN = Duration.ofSeconds(1);

    FakeClock {
        jump(file, Duration.ZERO);
    }

    /// Empty where the library is missing: then the clock cannot jump.
    Map<String, String> environment() {
        try (Stream<Path> architectures = Files.list(LIBRARY)) {
            return architectures
                    .map(folder -> folder.resolve("faketime/libfaketimeMT.so.1"))
                    .filter(Files::exists)
                    .findFirst()
                    .map(library -> Map.of(
                            "LD_PRELOAD",
                            library.toString(),
                            "FAKETIME_TIMESTAMP_FILE",
                            file.toString(),
                            "FAKETIME_CACHE_DURATION",
                            Long.toString(READ_AGAIN.toSeconds()),
                            // how long something takes is not told by the clock on the wall
                            "FAKETIME_DONT_FAKE_MONOTONIC",
                            "1",
                            // otherwise every wait of a thread ends at once
                            "FAKETIME_FORCE_MONOTONIC_FIX",
                            "0"))
                    .orElse(Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean canJump() {
        return !environment().isEmpty();
    }

    /// @param off how far it is off the true time from now on
    void jump(Duration off) {
        jump(file, off);
    }

    /// Sets it right, and returns when no process goes by what it read of it before.
    void setRight() throws InterruptedException {
        jump(Duration.ZERO);
        Thread.sleep(READ_AGAIN.multipliedBy(2));
    }

    private static void jump(Path file, Duration off) {
        try {
            Files.writeString(file, "%+d%n".formatted(off.toSeconds()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
