package dev.escrutinio.gateway.engines.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escrutinio.contracts.events.ModelVersionReleased;
import dev.escrutinio.contracts.training.Gate;
import dev.escrutinio.embedded.testing.TokenFile;
import dev.escrutinio.gateway.engines.EngineException;
import dev.escrutinio.gateway.engines.EngineException.Cause;
import dev.escrutinio.gateway.engines.Prompt;
import dev.escrutinio.gateway.engines.running.LoadException;
import dev.escrutinio.gateway.engines.running.RunningModel;
import dev.escrutinio.gateway.engines.testing.ScriptedOpenAi;
import dev.escrutinio.gateway.engines.testing.ScriptedServer;
import dev.escrutinio.gateway.engines.testing.ScriptedServer.Act;
import dev.escrutinio.gateway.engines.testing.Versions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The client against a server that misbehaves.
@QuarkusTest
@QuarkusTestResource(TokenFile.class)
class OpenAiEngineQuarkusTest {
    private static final ModelVersionReleased VERSION = Versions.version("one", Gate.TECHNICAL, List.of());
    private static final Path ARTEFACT = Path.of("/cache/abc");
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String SECRET = "pregunta-secreta";

    @Test
    void adapterIsLoadedUnderItsDigestAskedByThatNameAndUnloaded() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(request -> new Act.Say("ya", "stop"))) {
            RunningModel model = ScriptedOpenAi.engine(server).load(VERSION, ARTEFACT);
            String name = server.loads().getFirst();

            assertThat(model.complete(prompt(LONG))).isEqualTo("ya");

            assertThat(name).startsWith("electoral-qa@" + VERSION.version());
            assertThat(server.adapters()).containsEntry(name, "/shared/abc");
            JsonNode request = server.requests().getFirst();
            assertThat(request.path("model").asText()).isEqualTo(name);
            assertThat(request.path("temperature").asDouble(-1)).isZero();
            assertThat(request.path("messages").path(0).path("role").asText()).isEqualTo("system");
            assertThat(request.path("messages").path(0).path("content").asText())
                    .isEqualTo("Responde.");
            assertThat(request.path("messages").path(1).path("role").asText()).isEqualTo("user");
            assertThat(request.path("response_format").path("json_schema").path("schema"))
                    .isEqualTo(new com.fasterxml.jackson.databind.ObjectMapper().readTree("{\"type\":\"object\"}"));
            assertThat(request.path("max_tokens")
                            .asInt(request.path("max_completion_tokens").asInt()))
                    .isEqualTo(20);
            model.close();
            assertThat(server.adapters()).isEmpty();
        }
    }

    @Test
    void nameIsNeverUsedAgain() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(request -> new Act.Say("ya", "stop"))) {
            for (int i = 0; i < 3; i++) {
                ScriptedOpenAi.engine(server).load(VERSION, ARTEFACT).close();
            }
            assertThat(server.loads()).hasSize(3).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void faultIsNoReply(Act act, Cause cause) throws Exception {
        try (ScriptedServer server = ScriptedServer.start(request -> act);
                RunningModel model = ScriptedOpenAi.engine(server).load(VERSION, ARTEFACT)) {
            Duration limit = act instanceof Act.Hang ? Duration.ofMillis(300) : LONG;

            assertThatThrownBy(() -> model.complete(prompt(limit)))
                    .isInstanceOfSatisfying(EngineException.class, e -> isToldAs(e, cause));
            assertThatThrownBy(() -> model.complete(prompt(limit), _ -> {}))
                    .isInstanceOfSatisfying(EngineException.class, e -> isToldAs(e, cause));
        }
    }

    private static void isToldAs(EngineException e, Cause cause) {
        assertThat(e.reason()).isEqualTo(cause);
        assertThat(e.getCause()).isNull();
        assertThat(e.getMessage()).doesNotContain(SECRET);
    }

    @Test
    void piecesComeWhileTheRestIsHeldBackAndAnotherModelsPiecesDoNotCome() throws Exception {
        CountDownLatch rest = new CountDownLatch(1);
        List<String> come = new ArrayList<>();
        try (ScriptedServer server = ScriptedServer.start(request -> new Act.Hold("El PSOE", rest, " ganó."));
                RunningModel model = ScriptedOpenAi.engine(server).load(VERSION, ARTEFACT)) {
            model.complete(prompt(LONG), piece -> {
                come.add(piece);
                if (String.join("", come).equals("El PSOE")) {
                    rest.countDown();
                }
            });
            assertThat(String.join("", come)).isEqualTo("El PSOE ganó.");
        }
        come.clear();
        Act another = new Act.SayAs("electoral-qa@otra", "El PSOE ganó.");
        try (ScriptedServer server = ScriptedServer.start(request -> another);
                RunningModel model = ScriptedOpenAi.engine(server).load(VERSION, ARTEFACT)) {
            assertThatThrownBy(() -> model.complete(prompt(LONG), come::add)).isInstanceOf(EngineException.class);
            assertThat(come).isEmpty();
        }
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(new Act.Hang(), Cause.TIMEOUT),
                Arguments.of(new Act.Fail(500), Cause.FAILED),
                Arguments.of(new Act.Fail(429), Cause.FAILED),
                Arguments.of(new Act.Half("{\"type\":\"query\"}"), Cause.FAILED),
                Arguments.of(new Act.Babble("<html>proxy</html>"), Cause.FAILED),
                Arguments.of(new Act.Babble("{\"choices\":"), Cause.FAILED),
                Arguments.of(new Act.Babble("{}"), Cause.FAILED),
                Arguments.of(new Act.Say("", "stop"), Cause.FAILED),
                Arguments.of(new Act.Say("", "content_filter"), Cause.FAILED),
                Arguments.of(new Act.Say("El PSOE obt", "length"), Cause.TOO_LONG),
                Arguments.of(new Act.SayAs("electoral-qa@otra", "El PSOE ganó."), Cause.FAILED));
    }

    @Test
    void adapterThatTheServerRefusesIsRefused() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(request -> new Act.Say("ya", "stop"))) {
            server.answerLoadsWith(400);
            assertThatThrownBy(() -> ScriptedOpenAi.engine(server).load(VERSION, ARTEFACT))
                    .isInstanceOfSatisfying(
                            LoadException.class, e -> assertThat(e.isPassing()).isFalse())
                    .hasMessageContaining("400");
            server.answerLoadsWith(503);
            assertThatThrownBy(() -> ScriptedOpenAi.engine(server).load(VERSION, ARTEFACT))
                    .isInstanceOfSatisfying(
                            LoadException.class, e -> assertThat(e.isPassing()).isTrue());
        }
    }

    @Test
    void serverThatIsAwayIsTriedAgainLater() throws Exception {
        ScriptedServer server = ScriptedServer.start(request -> new Act.Say("ya", "stop"));
        server.close();

        assertThatThrownBy(() -> ScriptedOpenAi.engine(server).load(VERSION, ARTEFACT))
                .isInstanceOfSatisfying(
                        LoadException.class, e -> assertThat(e.isPassing()).isTrue());
    }

    private static Prompt prompt(Duration limit) {
        return new Prompt("Responde.", SECRET, "{\"type\":\"object\"}", 20, limit);
    }
}
