package dev.escrutinio.gateway.engines.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escrutinio.gateway.engines.EngineException;
import dev.escrutinio.gateway.engines.EngineException.Cause;
import dev.escrutinio.gateway.engines.Prompt;
import dev.escrutinio.gateway.engines.testing.ScriptedRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class GuardedModelTest {
    private final List<String> outcomes = new ArrayList<>();

    @Test
    void noPromptGoesBeyondTheLimits() {
        List<Prompt> seen = new ArrayList<>();
        RunningModel model = guarded(new ScriptedRun(prompt -> {
            seen.add(prompt);
            return "ya";
        }));

        assertThat(model.complete(new Prompt("i", "e", "{}", 9_999, Duration.ofHours(1))))
                .isEqualTo("ya");

        assertThat(seen.getFirst().maxTokens()).isEqualTo(100);
        assertThat(seen.getFirst().limit()).isLessThanOrEqualTo(Duration.ofSeconds(30));
        assertThat(seen.getFirst().schema()).isEqualTo("{}");
        assertThat(outcomes).containsExactly("ok");
    }

    @Test
    void tooLongReplyIsNoReplyAndNoReasonToRest() {
        RunningModel model = guarded(new ScriptedRun(prompt -> "x".repeat(1001)));
        for (int call = 0; call < 5; call++) {
            assertThat(reason(model)).isEqualTo(Cause.TOO_LONG);
        }
        assertThat(model.trouble()).isEmpty();
    }

    @Test
    void textThatComesInPiecesIsNoLongerEither() {
        List<String> come = new ArrayList<>();
        try (RunningModel model = guarded(new ScriptedRun(_ -> "x".repeat(1001)))) {
            assertThatThrownBy(() -> model.complete(new Prompt("i", "e", null, 10, Duration.ofSeconds(1)), come::add))
                    .isInstanceOfSatisfying(
                            EngineException.class, e -> assertThat(e.reason()).isEqualTo(Cause.TOO_LONG));
        }
        assertThat(come).isEmpty();
        assertThat(outcomes).containsExactly("too_long");
    }

    @Test
    void modelThatFailsAgainAndAgainIsLeftAlone() {
        List<Prompt> seen = new ArrayList<>();
        RunningModel model = guarded(new ScriptedRun(prompt -> {
            seen.add(prompt);
            throw new EngineException(Cause.TIMEOUT, "tarde");
        }));

        assertThat(reason(model)).isEqualTo(Cause.TIMEOUT);
        assertThat(reason(model)).isEqualTo(Cause.TIMEOUT);
        assertThat(reason(model)).isEqualTo(Cause.FAILED);

        assertThat(seen).hasSize(2);
        assertThat(model.trouble()).isPresent();
        assertThat(outcomes).containsExactly("timeout", "timeout", "failed");
    }

    @Test
    void afterThePauseOneCallTriesItAndAllGoOn() {
        AtomicLong now = new AtomicLong();
        Breaker breaker = new Breaker(1, Duration.ofSeconds(10), now::get);
        breaker.enter();
        breaker.failed();
        assertThatThrownBy(breaker::enter).isInstanceOf(EngineException.class);

        now.set(Duration.ofSeconds(11).toNanos());
        breaker.enter();
        assertThatThrownBy(breaker::enter).isInstanceOf(EngineException.class);
        breaker.succeeded();

        breaker.enter();
        breaker.enter();
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void triedInVainItRestsAgain() {
        AtomicLong now = new AtomicLong();
        Breaker breaker = new Breaker(1, Duration.ofSeconds(10), now::get);
        breaker.enter();
        breaker.failed();
        now.set(Duration.ofSeconds(11).toNanos());
        breaker.enter();
        breaker.failed();

        now.set(Duration.ofSeconds(20).toNanos());
        assertThatThrownBy(breaker::enter).isInstanceOf(EngineException.class);
    }

    private RunningModel guarded(RunningModel model) {
        return new GuardedModel(
                model,
                new Gate(1, 1),
                new Limits(Duration.ofSeconds(30), 100, 1000, 2, Duration.ofHours(1)),
                (outcome, took) -> outcomes.add(outcome));
    }

    private static Cause reason(RunningModel model) {
        try {
            model.complete(new Prompt("i", "e", null, 10, Duration.ofSeconds(1)));
            throw new AssertionError("a reply came");
        } catch (EngineException e) {
            return e.reason();
        }
    }
}
