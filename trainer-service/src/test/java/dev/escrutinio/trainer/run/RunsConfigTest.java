package dev.escrutinio.trainer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunsConfigTest {

    private static final Map<String, String> FOLDERS =
            Map.of("trainer.runs.folder", "/runs", "trainer.runs.recipes", "/recipes");

    @Test
    void defaults() {
        RunsConfig config = config(FOLDERS);
        assertThat(config.atOnce()).isEqualTo(1);
        assertThat(config.failures()).isEqualTo(3);
        assertThat(config.proofs()).isEqualTo(5);
        assertThat(config.checkEvery()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.rules()).isEmpty();
    }

    @Test
    void propertyNames() {
        Map<String, String> values = new HashMap<>(FOLDERS);
        values.put("trainer.runs.at-once", "2");
        values.put("trainer.runs.failures", "4");
        values.put("trainer.runs.proofs", "6");
        values.put("trainer.runs.check-every", "3s");
        values.put("trainer.runs.rules.\"prueba-*\"", "smoke");
        RunsConfig config = config(values);
        assertThat(config.folder()).isEqualTo(Path.of("/runs"));
        assertThat(config.recipes()).isEqualTo(Path.of("/recipes"));
        assertThat(config.atOnce()).isEqualTo(2);
        assertThat(config.failures()).isEqualTo(4);
        assertThat(config.proofs()).isEqualTo(6);
        assertThat(config.checkEvery()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.rules()).isEqualTo(Map.of("prueba-*", "smoke"));
    }

    @Test
    void foldersHaveNoDefault() {
        assertThatThrownBy(() -> config(Map.of()))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining("trainer.runs.folder");
    }

    private static RunsConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(RunsConfig.class)
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .withConverter(Duration.class, 200, io.quarkus.runtime.configuration.DurationConverter::parseDuration)
                .build()
                .getConfigMapping(RunsConfig.class);
    }
}
