package dev.escrutinio.gateway.ask;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.escrutinio.contracts.training.Gate;
import dev.escrutinio.embedded.testing.TokenFile;
import dev.escrutinio.gateway.engines.running.RunningModel;
import dev.escrutinio.gateway.engines.testing.ScriptedOpenAi;
import dev.escrutinio.gateway.engines.testing.ScriptedServer;
import dev.escrutinio.gateway.engines.testing.ScriptedServer.Act;
import dev.escrutinio.gateway.engines.testing.Versions;
import dev.escrutinio.gateway.facts.Brain;
import dev.escrutinio.gateway.facts.Brains;
import dev.escrutinio.gateway.facts.FactsBrains;
import dev.escrutinio.gateway.testing.ScriptedModels;
import dev.escrutinio.gateway.testing.WithModel;
import dev.escrutinio.loader.InMemoryFacts;
import dev.escrutinio.loader.demo.DemoElections;
import dev.escrutinio.loader.demo.SyntheticElection.PollingTable;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A model's own prose through the whole service, on the demo data: its server is scripted, all else is real. What is
/// true is summed up from the polling tables.
@QuarkusTest
@TestProfile(WithModel.class)
@QuarkusTestResource(TokenFile.class)
class StreamedProseQuarkusTest {
    private static final String TOWN = "05950";
    private static final String PSOE = "000002";
    private static final String QUESTION =
            "¿Quién ganó en Villademo del Norte en noviembre de 2019 y cuál fue la participación?";
    private static final Brain DEMO = FactsBrains.of(InMemoryFacts.ofLoads(DemoElections.loads()));
    private static final List<PollingTable> TABLES =
            DemoElections.election(LocalDate.of(2019, 11, 10)).tables().stream()
                    .filter(table -> table.section().startsWith(TOWN))
                    .toList();

    private static final int VOTES = sum(table -> table.votes().get(PSOE));
    private static final int VALID = sum(StreamedProseQuarkusTest::valid);
    private static final String WINNER = "En noviembre de 2019 el PSOE sumó %s votos en Villademo del Norte, el %s."
            .formatted(count(VOTES), share(VOTES, VALID));
    private static final String TURNOUT = "En noviembre de 2019 la participación en Villademo del Norte fue del %s."
            .formatted(share(sum(table -> valid(table) + table.nullVotes()), sum(PollingTable::census)));
    private static final String LIE = WINNER.replace(count(VOTES), count(VOTES + 1));
    private static final String OTHER_WINNER = WINNER.replace("PSOE", "PP");

    @Inject
    Brains brains;

    @Inject
    ScriptedModels models;

    @TestHTTPResource("/api/v1/questions")
    URI questions;

    @BeforeEach
    void demoBrain() {
        brains.adopt(DEMO);
        models.leave();
    }

    @Test
    void trueSentenceOfTheModelIsToldAndMarkedAndFalseOnesBesideItAreNot() throws Exception {
        try (ScriptedServer _ = model("m1", _ -> new Act.Say(LIE + " " + WINNER + " " + OTHER_WINNER, "stop"))) {
            JsonPath answer = ask();
            assertThat(answer.getString("answer"))
                    .startsWith(WINNER + " La participación")
                    .doesNotContain(LIE, OTHER_WINNER, "El PSOE fue el partido más votado");
            assertThat(answer.getString("answeredBy")).isEqualTo("model");
            assertThat(answer.getString("model")).isEqualTo("m1");
        }
    }

    @Test
    void liarIsNotTold() throws Exception {
        try (ScriptedServer server = model("m2", _ -> new Act.Say(LIE + " " + OTHER_WINNER, "stop"))) {
            JsonPath answer = ask();
            assertThat(answer.getString("answer")).startsWith("El PSOE fue el partido más votado");
            assertThat(answer.getString("answeredBy")).isEqualTo("rules");
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void firstSentenceArrivesWhileTheModelStillWrites() throws Exception {
        CountDownLatch rest = new CountDownLatch(1);
        try (ScriptedServer server =
                        model("m3", _ -> new Act.Hold(LIE + " " + WINNER + " En", rest, TURNOUT.substring(2)));
                EventReader events = EventReader.ask(questions, QUESTION)) {
            assertThat(events.next().name()).isEqualTo("figures");
            assertThat(events.next().sentence()).isEqualTo(WINNER);
            assertThat(rest.getCount()).isOne();

            rest.countDown();
            assertThat(events.next().sentence()).isEqualTo(TURNOUT);
            assertThat(events.rest()).isEqualTo("m3");
            assertThat(ask().getString("answer")).isEqualTo(events.text());
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void modelThatBreaksOffInTheMiddleLeavesACompleteAnswer() throws Exception {
        // half of it ends in the second sentence
        try (ScriptedServer server = model("m4", _ -> new Act.Half(WINNER + " " + TURNOUT + " " + TURNOUT));
                EventReader events = EventReader.ask(questions, QUESTION)) {
            assertThat(events.rest()).isEqualTo("m4");
            assertThat(events.text())
                    .startsWith(WINNER + " La participación")
                    .doesNotContain(TURNOUT)
                    .isEqualTo(ask().getString("answer"));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void replyCutAtItsLongestLengthTellsNoHalfSentence() throws Exception {
        String cut = TURNOUT.substring(0, TURNOUT.length() - 4);
        try (ScriptedServer _ = model("m5", _ -> new Act.Say(WINNER + " " + cut, "length"))) {
            assertThat(ask().getString("answer"))
                    .startsWith(WINNER + " La participación")
                    .doesNotContain(cut);
        }
    }

    @Test
    void answerIsMadeToItsEndThoughNobodyListensAnyMore() throws Exception {
        CountDownLatch rest = new CountDownLatch(1);
        try (ScriptedServer server = model("m6", _ -> new Act.Hold(WINNER + " En", rest, TURNOUT.substring(2)))) {
            try (EventReader events = EventReader.ask(questions, QUESTION)) {
                events.next();
                assertThat(events.next().sentence()).isEqualTo(WINNER);
            }
            rest.countDown();
            await().until(() -> models.held() == 0);
            assertThat(ask().getString("answer")).startsWith(WINNER + " " + TURNOUT);
            assertThat(server.requests()).hasSize(1);
        }
    }

    private ScriptedServer model(String version, Function<String, Act> script) throws Exception {
        ScriptedServer server = ScriptedServer.start(request -> script.apply(request.toString()));
        RunningModel run = ScriptedOpenAi.engine(server)
                .load(Versions.version(version, Gate.TECHNICAL, List.of()), Path.of("/cache/" + version));
        models.become(version, run);
        return server;
    }

    private static JsonPath ask() {
        return given().contentType("application/json")
                .body(Map.of("question", QUESTION))
                .post("/api/v1/questions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static int valid(PollingTable table) {
        return table.blank()
                + table.votes().values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int sum(ToIntFunction<PollingTable> count) {
        return TABLES.stream().mapToInt(count).sum();
    }

    private static String count(int votes) {
        return String.format(Locale.of("es", "ES"), "%,d", votes);
    }

    private static String share(int part, int whole) {
        return String.format(Locale.of("es", "ES"), "%.2f %%", 100.0 * part / whole);
    }
}
