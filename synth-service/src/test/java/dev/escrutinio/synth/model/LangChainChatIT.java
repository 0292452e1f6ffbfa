package dev.escrutinio.synth.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escrutinio.embedded.testing.EmbeddedServersResource;
import dev.escrutinio.embedded.testing.TokenFile;
import dev.escrutinio.synth.testing.MadeTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The client against a server that misbehaves.
@QuarkusTest
@WithTestResource(EmbeddedServersResource.class)
@WithTestResource(TokenFile.class)
@WithTestResource(MadeTopics.class)
class LangChainChatIT {

    private static final String SECRET = "secreto-del-prompt";
    private static final List<Turn> TURNS =
            List.of(new Turn(Turn.Speaker.SYSTEM, "papel"), new Turn(Turn.Speaker.USER, SECRET));

    @Test
    void answerComesWithWhatItTook() throws IOException {
        try (ScriptedModel server = ScriptedModel.start(_ -> new ScriptedModel.Act.Say("hola", "stop"))) {
            Reply reply = chat(server).ask("m", TURNS);

            assertThat(reply).isEqualTo(new Reply("hola", Reply.Finish.WHOLE, 100, 50));
            assertThat(server.requests().getFirst().path("model").asText()).isEqualTo("m");
            assertThat(server.requests().getFirst().path("messages").toString()).contains(SECRET);
        }
    }

    @Test
    void answerAtTheLimitIsCutAndAnEmptyOneWithheld() throws IOException {
        Queue<ScriptedModel.Act> acts = new ArrayDeque<>(List.of(
                new ScriptedModel.Act.Say("{\"preg", "length"), new ScriptedModel.Act.Say("", "content_filter")));
        try (ScriptedModel server = ScriptedModel.start(_ -> acts.remove())) {
            assertThat(chat(server).ask("m", TURNS).finish()).isEqualTo(Reply.Finish.CUT);
            assertThat(chat(server).ask("m", TURNS).finish()).isEqualTo(Reply.Finish.WITHHELD);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void overloadedServerIsAskedAgainWithLongerPauses(int status) throws IOException {
        Queue<ScriptedModel.Act> acts = new ArrayDeque<>(List.of(
                new ScriptedModel.Act.Fail(status),
                new ScriptedModel.Act.Fail(status),
                new ScriptedModel.Act.Say("ya", "stop")));
        List<Duration> pauses = new ArrayList<>();
        try (ScriptedModel server = ScriptedModel.start(_ -> acts.remove())) {
            Reply reply = patient(chat(server), pauses).ask("m", TURNS);

            assertThat(reply.text()).isEqualTo("ya");
            assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
        }
    }

    @Test
    void wrongKeyIsNotTriedAgain() throws IOException {
        try (ScriptedModel server = ScriptedModel.start(_ -> new ScriptedModel.Act.Fail(401))) {
            assertThatThrownBy(() -> patient(chat(server), new ArrayList<>()).ask("m", TURNS))
                    .isInstanceOf(ChatFailure.class)
                    .hasMessageContaining("401")
                    .message()
                    .doesNotContain(SECRET);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void silentServerIsGivenUpInASentenceWithoutThePrompt() throws IOException {
        try (ScriptedModel server = ScriptedModel.start(_ -> new ScriptedModel.Act.Hang())) {
            assertThatThrownBy(() -> patient(chat(server), new ArrayList<>()).ask("m", TURNS))
                    .isInstanceOf(ChatFailure.class)
                    .hasMessageContaining("no ha respondido en 3 intento(s)")
                    .hasMessageContaining("reanude la generación")
                    .hasNoCause()
                    .message()
                    .doesNotContain(SECRET);
            assertThat(server.requests()).hasSize(3);
        }
    }

    @Test
    void bodyThatIsNoCompletionIsAFailureThatMayPass() throws IOException {
        try (ScriptedModel server = ScriptedModel.start(_ -> new ScriptedModel.Act.Babble("<html>proxy</html>"))) {
            assertThatThrownBy(() -> chat(server).ask("m", TURNS))
                    .isInstanceOfSatisfying(
                            ChatFailure.class, e -> assertThat(e.isPassing()).isTrue())
                    .hasNoCause();
        }
    }

    @Test
    void noMoreCallsAreUnderWayThanAllowed() throws Exception {
        Semaphore underWay = new Semaphore(0);
        CountDownLatch answers = new CountDownLatch(1);
        try (ScriptedModel server = ScriptedModel.start(_ -> heldUntil(answers, underWay));
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Chat twoAtOnce = patient(patiently(server), new ArrayList<>());
            List<Future<Reply>> replies = IntStream.range(0, 6)
                    .mapToObj(_ -> callers.submit(() -> twoAtOnce.ask("m", TURNS)))
                    .toList();

            underWay.acquire(2);
            assertThat(underWay.tryAcquire(1, TimeUnit.SECONDS))
                    .as("a third call beside two that wait")
                    .isFalse();
            answers.countDown();

            for (Future<Reply> reply : replies) {
                assertThat(reply.get().text()).isEqualTo("ya");
            }
            assertThat(server.requests()).hasSize(6);
        }
    }

    @Test
    void callsAreSpreadOverTheMinute() throws IOException {
        List<Long> begun = new ArrayList<>();
        AtomicLong time = new AtomicLong();
        try (ScriptedModel server = ScriptedModel.start(_ -> {
            begun.add(TimeUnit.NANOSECONDS.toSeconds(time.get()));
            return new ScriptedModel.Act.Say("ya", "stop");
        })) {
            Chat four = new PatientChat(
                    chat(server), new PatientChat.Limits(1, Duration.ofSeconds(1), 2, 4), new SetWatch(time));
            for (int call = 0; call < 3; call++) {
                four.ask("m", TURNS);
            }
        }
        assertThat(begun).containsExactly(0L, 15L, 30L);
    }

    /// A watch that stands still but for the sleeper.
    private record SetWatch(AtomicLong time) implements PatientChat.Watch {

        @Override
        public long nanos() {
            return time.get();
        }

        @Override
        public void sleep(Duration pause) {
            time.addAndGet(pause.toNanos());
        }
    }

    private static ScriptedModel.Act heldUntil(CountDownLatch answers, Semaphore underWay) {
        underWay.release();
        try {
            answers.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new ScriptedModel.Act.Say("ya", "stop");
    }

    private static Chat patiently(ScriptedModel server) {
        return new LangChainChat(server.address(), "clave", Duration.ofMinutes(1), 200);
    }

    private static Chat chat(ScriptedModel server) {
        return new LangChainChat(server.address(), "clave", Duration.ofMillis(1500), 200);
    }

    private static Chat patient(Chat chat, List<Duration> pauses) {
        return new PatientChat(chat, new PatientChat.Limits(3, Duration.ofSeconds(1), 2, 1_000_000_000), pause -> {
            if (pause.compareTo(Duration.ofMillis(1)) > 0) {
                pauses.add(pause);
            }
        });
    }
}
