package dev.escrutinio.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.embedded.testing.TokenFile;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TokenFile.class)
class SettingsQuarkusTest {
    @ParameterizedTest
    @CsvSource({
        "gateway.admission.running, 64",
        "gateway.admission.waiting, 256",
        "gateway.ask.max-length, 2000",
        "gateway.ask.cache-size, 16M",
        "gateway.ask.similar-kept, 2000",
        "gateway.plans.cache-size, 8M",
        "gateway.planning.time-limit, 5s",
        "gateway.planning.max-tokens, 400",
        "gateway.planning.vocabulary, 6",
        "gateway.writing.time-limit, 20s",
        "gateway.writing.max-tokens, 500",
        "gateway.writing.longest, 2500",
        "gateway.writing.figures, 80",
        "gateway.feedback.max-length, 1000",
        "gateway.feedback.most, 100000",
        "gateway.feedback.page, 1000",
        "gateway.retrieval.suggestions, 5",
        "gateway.retrieval.most-distance, 4",
        "gateway.retrieval.most-error, 0.34",
        "gateway.retrieval.assumed-distance, 2",
        "gateway.retrieval.assumed-length, 7",
        "gateway.retrieval.meaning-limit, 250ms",
        "escrutinio.models.engine, rules",
        "escrutinio.models.concurrency, 1",
        "escrutinio.models.queue, 8",
        "escrutinio.models.call-limit, 30s",
        "escrutinio.models.max-tokens, 1024",
        "escrutinio.models.max-characters, 16384",
        "escrutinio.models.breaker-failures, 5",
        "escrutinio.models.breaker-pause, 10s",
        "escrutinio.models.check-limit, 30s",
        "escrutinio.models.attempts, 20",
        "escrutinio.models.first-pause, 1s",
        "escrutinio.models.artefacts.limit, 32G",
        "escrutinio.models.artefacts.s3.region, us-east-1",
        "'escrutinio.models.gguf.formats', 'GGUF_Q8_0,GGUF_Q4_0'",
        "escrutinio.models.gguf.context, 4096",
        "escrutinio.models.gguf.threads, 2",
        "escrutinio.models.gguf.load-limit, 2m",
        "escrutinio.models.gguf.grace, 5s",
        "escrutinio.models.gguf.restarts, 3",
        "escrutinio.models.openai.load-limit, 2m",
        "escrutinio.qdrant.tls, false",
        "escrutinio.qdrant.timeout, 400ms",
        "escrutinio.qdrant.check-every, 5s",
        "quarkus.http.cors.enabled, false",
        "quarkus.devservices.enabled, false"
    })
    void settingsHaveTheirNamesAndDefaults(String name, String value) {
        assertThat(ConfigProvider.getConfig().getValue(name, String.class)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kafka.bootstrap.servers",
                "quarkus.datasource.jdbc.url",
                "escrutinio.qdrant.host",
                "escrutinio.qdrant.port",
                "escrutinio.token-file"
            })
    void addressesHaveNoDefault(String name) {
        assertThat(defaultSources(name)).isEmpty();
    }

    @Test
    void listOfSettingsIsComplete() {
        assertThat(StreamSupport.stream(
                                ConfigProvider.getConfig().getPropertyNames().spliterator(), false)
                        .filter(name -> name.startsWith("gateway."))
                        .distinct())
                .hasSize(22);
    }

    /// Sources that would give the setting outside of tests.
    private static List<String> defaultSources(String name) {
        return StreamSupport.stream(
                        ConfigProvider.getConfig().getConfigSources().spliterator(), false)
                .filter(source ->
                        !source.getName().toLowerCase(java.util.Locale.ROOT).contains("test"))
                .filter(source -> source.getOrdinal() <= 250)
                .filter(source -> source.getValue(name) != null)
                .map(source -> source.getName())
                .toList();
    }
}
