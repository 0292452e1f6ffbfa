package dev.escrutinio.gateway.engines.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escrutinio.gateway.engines.EngineException;
import dev.escrutinio.gateway.engines.EngineException.Cause;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void noMoreCallsThanPlacesAreInsideAndAllGetTheirTurn() throws Exception {
        Gate gate = new Gate(3, 100);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> calls = IntStream.range(0, 100)
                    .mapToObj(number -> threads.submit(() -> gate.pass(LONG, left -> {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        Thread.yield();
                        inside.decrementAndGet();
                        return number;
                    })))
                    .toList();
            for (int number = 0; number < calls.size(); number++) {
                assertThat(calls.get(number).get()).isEqualTo(number);
            }
        }

        assertThat(most.get()).isBetween(1, 3);
    }

    @Test
    void callBeyondTheQueueIsTurnedAwayAndLaterLetIn() throws Exception {
        Gate gate = new Gate(1, 1);
        CountDownLatch leave = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> first = occupant(gate, threads, leave);
            Future<String> second = threads.submit(() -> gate.pass(LONG, left -> "second"));

            Awaitility.await()
                    .untilAsserted(() -> assertThatThrownBy(() -> gate.pass(LONG, left -> "third"))
                            .isInstanceOfSatisfying(
                                    EngineException.class,
                                    e -> assertThat(e.reason()).isEqualTo(Cause.BUSY)));
            leave.countDown();

            assertThat(first.get()).isEqualTo("first");
            assertThat(second.get()).isEqualTo("second");
            assertThat(gate.<String>pass(LONG, left -> "fourth")).isEqualTo("fourth");
        }
    }

    @Test
    void waitingEndsWithTheCallsTime() throws Exception {
        Gate gate = new Gate(1, 1);
        CountDownLatch leave = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> first = occupant(gate, threads, leave);

            assertThatThrownBy(() -> gate.pass(Duration.ofMillis(5), left -> "second"))
                    .isInstanceOfSatisfying(
                            EngineException.class, e -> assertThat(e.reason()).isEqualTo(Cause.TIMEOUT));

            leave.countDown();
            assertThat(first.get()).isEqualTo("first");
        }
    }

    @Test
    void callThatFailsLeavesItsPlace() {
        Gate gate = new Gate(1, 0);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> gate.pass(LONG, left -> {
                        throw new EngineException(Cause.FAILED, "no");
                    }))
                    .hasMessage("no");
        }
        assertThat(gate.<String>pass(LONG, left -> "yes")).isEqualTo("yes");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A call that stays inside until it may leave.
    private static Future<String> occupant(Gate gate, ExecutorService threads, CountDownLatch leave)
            throws InterruptedException {
        CountDownLatch entered = new CountDownLatch(1);
        Future<String> first = threads.submit(() -> gate.pass(LONG, left -> {
            entered.countDown();
            await(leave);
            return "first";
        }));
        entered.await();
        return first;
    }
}
