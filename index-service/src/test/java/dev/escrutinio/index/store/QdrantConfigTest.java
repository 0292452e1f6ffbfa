package dev.escrutinio.index.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QdrantConfigTest {

    @Test
    void addressIsEnough() {
        QdrantConfig config = config(Map.of("index.qdrant.host", "qdrant", "index.qdrant.port", "6334"));

        assertThat(config.host()).isEqualTo("qdrant");
        assertThat(config.port()).isEqualTo(6334);
        assertThat(config.apiKey()).isEmpty();
        assertThat(config.tls()).isFalse();
        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.attempts()).isEqualTo(5);
        assertThat(config.firstPause()).isEqualTo(Duration.ofMillis(300));
    }

    @Test
    void addressHasNoDefault() {
        assertThatThrownBy(() -> config(Map.of("index.qdrant.port", "6334")))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining("index.qdrant.host");
    }

    private static QdrantConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(QdrantConfig.class)
                .withDefaultValues(values)
                .withConverter(Duration.class, 100, DurationConverter::parseDuration)
                .build()
                .getConfigMapping(QdrantConfig.class);
    }
}
