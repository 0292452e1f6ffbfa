package dev.escrutinio.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.embedded.StartupFailure.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FailuresTest {

    private static final Path FOLDER = Path.of("/data/kafka");

    @Test
    void aFullDiskIsFoundAmongTheCauses() {
        Throwable thrown = new IllegalStateException(
                "failed", new UncheckedIOException(new IOException("write: No space left on device")));

        assertThat(Failures.from("Kafka", FOLDER, thrown))
                .hasMessage("No queda espacio en el disco de /data/kafka: libere espacio y vuelva a intentarlo.")
                .hasCause(thrown)
                .extracting(StartupFailure::reason)
                .isEqualTo(Reason.DISK_FULL);
    }

    @Test
    void whatIsAlreadyToldIsNotToldAgain() {
        StartupFailure told = Failures.portTaken("Kafka", 9092);

        assertThat(Failures.from("La pila local", FOLDER, told)).isSameAs(told);
    }

    @Test
    void anythingElseNamesTheServerAndTheFolder() {
        assertThat(Failures.from("Qdrant", FOLDER, new IOException("odd")))
                .hasMessage("Qdrant no arrancó con la carpeta /data/kafka: odd")
                .extracting(StartupFailure::reason)
                .isEqualTo(Reason.OTHER);
    }
}
