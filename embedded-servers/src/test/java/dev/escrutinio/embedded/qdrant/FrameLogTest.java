package dev.escrutinio.embedded.qdrant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameLogTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void writeThreeFrames() throws IOException {
        file = folder.resolve("log");
        try (FrameLog log = FrameLog.open(file, _ -> {})) {
            for (String body : List.of("one", "two", "three")) {
                log.append(FrameKind.PUT, 7, body.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void framesAreReadBackInOrder() throws IOException {
        assertThat(readAll()).containsExactly("PUT 7 one", "PUT 7 two", "PUT 7 three");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 12, 21})
    void aTornLastFrameIsDroppedAndWritingGoesOnBeforeIt(int bytesLost) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - bytesLost));

        try (FrameLog log = FrameLog.open(file, _ -> {})) {
            log.append(FrameKind.DELETE, 8, "four".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(readAll()).containsExactly("PUT 7 one", "PUT 7 two", "DELETE 8 four");
    }

    @Test
    void aFrameWithAFlippedBitIsDropped() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 2] ^= 1;
        Files.write(file, bytes);

        assertThat(readAll()).containsExactly("PUT 7 one", "PUT 7 two");
    }

    @Test
    void reservedZerosAfterTheLastFrameAreNoFrame() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length + 5000));

        assertThat(readAll()).hasSize(3);
        assertThat(file).hasSize(bytes.length);
    }

    private List<String> readAll() throws IOException {
        List<String> frames = new ArrayList<>();
        FrameLog.open(file, frame -> frames.add("%s %d %s".formatted(frame.kind(), frame.operation(), body(frame))))
                .close();
        return frames;
    }

    private static String body(Frame frame) {
        return StandardCharsets.UTF_8
                .decode(frame.file()
                        .asSlice(frame.bodyAt(), frame.bodyEnd() - frame.bodyAt())
                        .asByteBuffer())
                .toString();
    }
}
