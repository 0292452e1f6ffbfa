package dev.escrutinio.gateway.engines.swap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escrutinio.contracts.events.ModelVersionReleased;
import dev.escrutinio.contracts.models.ModelArtefact;
import dev.escrutinio.contracts.models.ModelFormat;
import dev.escrutinio.contracts.training.Gate;
import dev.escrutinio.contracts.training.ResultFile;
import dev.escrutinio.gateway.engines.testing.Versions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionConsumerTest {
    private static final ModelVersionReleased VERSION = Versions.version(
            "one",
            Gate.TECHNICAL,
            List.of(new ModelArtefact(
                    ModelFormat.GGUF_Q8_0,
                    "file:/store/models/x/",
                    "ab".repeat(32),
                    List.of(new ResultFile("model.gguf", "cd".repeat(32), 5)))));

    @Test
    void announcementIsRead() throws IOException {
        assertThat(VersionConsumer.decode(Versions.bytes(VERSION))).isEqualTo(VERSION);
    }

    @Test
    void laterFieldsDoNotDisturb() throws IOException {
        String later = text().replaceFirst("\\{", "{\"signedBy\":\"someone\",");

        assertThat(VersionConsumer.decode(later.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(VERSION);
    }

    @ParameterizedTest
    @CsvSource({
        "file:/store, http://store",
        "model.gguf, ../model.gguf",
        "model.gguf, model.pickle",
        "technical, none",
        "bytes, octets",
        "electoral-qa, ELECTORAL"
    })
    void whatTheSchemaForbidsIsNoAnnouncement(String good, String bad) throws IOException {
        byte[] message = text().replace(good, bad).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> VersionConsumer.decode(message))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no announcement");
    }

    @Test
    void noiseIsNoAnnouncement() {
        for (String noise : List.of("", "null", "{", "[]", "hola")) {
            assertThatThrownBy(() -> VersionConsumer.decode(noise.getBytes(StandardCharsets.UTF_8)))
                    .as(noise)
                    .isInstanceOf(IOException.class);
        }
    }

    private static String text() throws IOException {
        return new String(Versions.bytes(VERSION), StandardCharsets.UTF_8);
    }
}
