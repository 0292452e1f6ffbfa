package dev.escrutinio.index.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.util.concurrent.Futures;
import io.grpc.Status;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RetriesTest {

    private final Retries retries = new Retries(3, Duration.ofMillis(1), () -> {});
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void callThatFailsTwiceSucceedsAtTheThird() {
        String answer = retries.call("call", () -> calls.incrementAndGet() < 3 ? failed(Status.UNAVAILABLE) : done());

        assertThat(answer).isEqualTo("done");
    }

    @Test
    void storeThatStaysAwayIsUnavailableAfterTheLastAttempt() {
        assertThatThrownBy(() -> retries.call("call", this::away))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("Qdrant no responde");
        assertThat(calls).hasValue(3);
    }

    @Test
    void refusedCallIsNotRepeated() {
        assertThatThrownBy(() -> retries.call("call", this::refused)).hasMessageContaining("INVALID_ARGUMENT");
        assertThat(calls).hasValue(1);
    }

    private Future<String> away() {
        calls.incrementAndGet();
        return failed(Status.UNAVAILABLE);
    }

    private Future<String> refused() {
        calls.incrementAndGet();
        return failed(Status.INVALID_ARGUMENT);
    }

    private static Future<String> done() {
        return Futures.immediateFuture("done");
    }

    private static Future<String> failed(Status status) {
        return Futures.immediateFailedFuture(status.asRuntimeException());
    }
}
