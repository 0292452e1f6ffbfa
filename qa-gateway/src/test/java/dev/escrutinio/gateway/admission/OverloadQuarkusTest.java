package dev.escrutinio.gateway.admission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.embedded.testing.TokenFile;
import dev.escrutinio.facts.execution.Execution;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.gateway.facts.Brain;
import dev.escrutinio.gateway.facts.Brains;
import dev.escrutinio.gateway.testing.ScriptedBrain;
import dev.escrutinio.language.proposal.Proposal;
import dev.escrutinio.language.reading.LearnedWords;
import dev.escrutinio.language.reading.Reading;
import dev.escrutinio.language.reading.conversation.Conversation;
import dev.escrutinio.language.wording.Worded;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Two requests may run and two wait; more are sent away until one ends.
@QuarkusTest
@TestProfile(OverloadQuarkusTest.Narrow.class)
@QuarkusTestResource(TokenFile.class)
class OverloadQuarkusTest {
    private static final int ADMITTED = 4;

    @Inject
    Brains brains;

    @TestHTTPResource("/api/v1/plans")
    URI plans;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void whatComesOnTopIsToldWhenToComeAgainAndTheRestIsAnsweredThen() {
        CountDownLatch held = new CountDownLatch(1);
        brains.adopt((Brain) new HeldBrain(ScriptedBrain.honest(), held));
        List<CompletableFuture<HttpResponse<String>>> admitted =
                IntStream.range(0, ADMITTED).mapToObj(this::send).toList();
        await().until(() -> metric("gateway_admission_waiting") == 2);

        HttpResponse<String> refused = send(ADMITTED).join();

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body()).contains("urn:escrutinio:problem:overloaded").contains("demasiadas preguntas");
        given().get("/q/health/live").then().statusCode(200);
        assertThat(admitted).noneMatch(CompletableFuture::isDone);

        held.countDown();

        assertThat(admitted.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                .hasSize(ADMITTED)
                .containsOnly(200);
        assertThat(send(ADMITTED + 1).join().statusCode()).isEqualTo(200);
        await().until(() -> metric("gateway_admission_running") == 0);
    }

    @Test
    void clientThatGivesUpLeavesNoPlaceTaken() {
        CountDownLatch held = new CountDownLatch(1);
        brains.adopt((Brain) new HeldBrain(ScriptedBrain.honest(), held));
        try (HttpClient impatient = HttpClient.newHttpClient()) {
            IntStream.range(10, 10 + ADMITTED)
                    .forEach(i -> impatient.sendAsync(request(i), HttpResponse.BodyHandlers.ofString()));
            await().until(() -> metric("gateway_admission_waiting") == 2);
            impatient.shutdownNow();
        }

        held.countDown();

        await().until(() -> metric("gateway_admission_running") == 0 && metric("gateway_admission_waiting") == 0);
        assertThat(send(20).join().statusCode()).isEqualTo(200);
    }

    private CompletableFuture<HttpResponse<String>> send(int number) {
        return client.sendAsync(request(number), HttpResponse.BodyHandlers.ofString());
    }

    /// An analysis, which is computed on a thread of its own; each another, so that none is told from memory.
    private HttpRequest request(int number) {
        String plan = """
                {"type":"analysis","steps":[{"type":"query","elections":["2019-11"],
                "places":{"type":"named","codes":["%05d"],"together":false},
                "measures":[{"id":"vote_share","party":"vox"}],"operation":{"type":"value"}}]}""".formatted(number);
        return HttpRequest.newBuilder(plans)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(plan))
                .build();
    }

    private static double metric(String name) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(-1);
    }

    /// Few requests are let in.
    public static final class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gateway.admission.running", "2", "gateway.admission.waiting", "2");
        }
    }

    /// Computes once it is let go.
    private record HeldBrain(ScriptedBrain brain, CountDownLatch held) implements Brain {
        @Override
        public Execution execute(Plan plan) {
            try {
                held.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return brain.execute(plan);
        }

        @Override
        public Facts facts() {
            return brain.facts();
        }

        @Override
        public Reading read(String question, Conversation conversation) {
            return brain.read(question, conversation);
        }

        @Override
        public Set<String> measures(String question) {
            return brain.measures(question);
        }

        @Override
        public List<LearnedWords.Entry> lessons(String question, Plan plan) {
            return brain.lessons(question, plan);
        }

        @Override
        public Set<String> names(String question) {
            return brain.names(question);
        }

        @Override
        public Proposal judge(String question, String reply) {
            return brain.judge(question, reply);
        }

        @Override
        public String interpret(Plan plan) {
            return brain.interpret(plan);
        }

        @Override
        public Worded write(Execution.Computed computed) {
            return brain.write(computed);
        }
    }
}
