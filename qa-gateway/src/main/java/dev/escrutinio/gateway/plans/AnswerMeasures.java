package dev.escrutinio.gateway.plans;

import dev.escrutinio.contracts.answer.Answer;
import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Metrics of answers: how many by outcome and operation, and where the time goes.
@Singleton
public final class AnswerMeasures {
    private final MeterRegistry registry;
    private final Timer reading;
    private final Timer executing;
    private final Timer wording;
    private final Map<Outcome, Counter> answers = new ConcurrentHashMap<>();

    AnswerMeasures(MeterRegistry registry) {
        this.registry = registry;
        reading = stage("read");
        executing = stage("execute");
        wording = stage("word");
    }

    /// Counts an answer told over an entrance (`questions`, `plans`).
    public void count(String entrance, Answer answer) {
        Outcome outcome = new Outcome(entrance, answer.status().name(), operation(answer.plan()));
        answers.computeIfAbsent(outcome, this::counter).increment();
    }

    public <T> T reading(Supplier<T> work) {
        return timed(reading, work);
    }

    <T> T executing(Supplier<T> work) {
        return timed(executing, work);
    }

    <T> T wording(Supplier<T> work) {
        return timed(wording, work);
    }

    private static <T> T timed(Timer timer, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }

    private Timer stage(String name) {
        return Timer.builder("escrutinio.answer.stage").tag("stage", name).register(registry);
    }

    private Counter counter(Outcome outcome) {
        return Counter.builder("escrutinio.answers")
                .tag("entrance", outcome.entrance())
                .tag("status", outcome.status().toLowerCase(Locale.ROOT))
                .tag("operation", outcome.operation().toLowerCase(Locale.ROOT))
                .register(registry);
    }

    private static String operation(@Nullable Plan plan) {
        return switch (plan) {
            case Query query -> query.operation().getClass().getSimpleName();
            case Analysis _ -> "analysis";
            case null -> "none";
        };
    }

    private record Outcome(String entrance, String status, String operation) {}
}
