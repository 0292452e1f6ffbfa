package dev.escrutinio.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escrutinio.embedded.StartupFailure.Reason;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StackSettingsTest {

    @Test
    void portsAreFreeOnesAndTheReadyFileLiesWithTheDataUnlessGiven() {
        assertThat(StackSettings.parse("--data", "/data"))
                .isEqualTo(new StackSettings(Path.of("/data"), 0, 0, 0, Path.of("/data/stack.properties")));
    }

    @Test
    void everythingCanBeGiven() {
        assertThat(StackSettings.parse(
                        "--qdrant", "6334", "--data", "d", "--kafka", "9092", "--postgres", "5432", "--ready", "r"))
                .isEqualTo(new StackSettings(Path.of("d"), 9092, 5432, 6334, Path.of("r")));
    }

    @ParameterizedTest
    @CsvSource({
        "--data d --kafka,Argumentos no válidos",
        "--kafka 9092,Argumentos no válidos",
        "--data d --mongo 1,Argumentos no válidos",
        "--data d --kafka 70000,--kafka 70000 no es un puerto",
        "--data d --qdrant abc,--qdrant abc no es un puerto"
    })
    void nonsenseIsToldInSpanish(String arguments, String sentence) {
        assertThatThrownBy(() -> StackSettings.parse(arguments.split(" ")))
                .isInstanceOfSatisfying(
                        StartupFailure.class, e -> assertThat(e.reason()).isEqualTo(Reason.BAD_ARGUMENTS))
                .hasMessageStartingWith(sentence);
    }
}
