package dev.escrutinio.benchmarks;

import dev.escrutinio.facts.execution.Execution;
import dev.escrutinio.facts.execution.PlanExecutor;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.language.reading.QuestionReader;
import dev.escrutinio.language.reading.Reading;
import dev.escrutinio.language.wording.AnswerWriter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Time of reading, executing and wording one of 1,000 mixed questions.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 4, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class QuestionBenchmark {

    private static final int QUESTIONS = 1000;

    private Facts facts;
    private QuestionReader reader;
    private PlanExecutor executor;
    private AnswerWriter writer;
    private List<String> questions;
    private int next;

    @Setup(Level.Trial)
    public void load() {
        facts = RealFacts.load();
        reader = new QuestionReader(facts);
        executor = new PlanExecutor();
        writer = new AnswerWriter(facts);
        questions = MixedQuestions.draw(facts, QUESTIONS);
    }

    @Benchmark
    public Reading read() {
        return reader.read(question());
    }

    @Benchmark
    public @Nullable Object readExecuteAndWord() {
        if (reader.read(question()) instanceof Reading.Understood understood
                && executor.execute(understood.plan(), facts) instanceof Execution.Computed computed) {
            return writer.write(computed);
        }
        return null;
    }

    private String question() {
        next = (next + 1) % questions.size();
        return questions.get(next);
    }
}
