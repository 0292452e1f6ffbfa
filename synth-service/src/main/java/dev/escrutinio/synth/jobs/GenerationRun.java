package dev.escrutinio.synth.jobs;

import dev.escrutinio.synth.publishing.Pair;
import dev.escrutinio.synth.publishing.PairMaker;
import dev.escrutinio.synth.publishing.PairSink;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

/// Makes the pairs of a course: ranges in parallel, handed over in order, so that the number of threads changes
/// nothing.
final class GenerationRun {

    private final PairMaker maker;
    private final Course course;
    private final Executor workers;
    private final Pace pace;

    /// How the work is cut.
    ///
    /// @param range draws that one thread makes at a time
    /// @param ahead ranges under way at most
    /// @param checkpoint draws between two checkpoints
    record Pace(int range, int ahead, int checkpoint) {}

    private record Range(long draws, List<Pair> pairs, Map<String, Integer> rejected) {}

    GenerationRun(PairMaker maker, Course course, Executor workers, Pace pace) {
        this.maker = maker;
        this.course = course;
        this.workers = workers;
        this.pace = pace;
    }

    /// Works until the end, or until a checkpoint says stop.
    ///
    /// @param from what is stored already
    /// @param checkpoint notes what is stored now; false to stop
    /// @return whether the end was reached
    boolean run(Progress from, PairSink sink, Predicate<Progress> checkpoint) {
        Deque<CompletableFuture<Range>> underWay = new ArrayDeque<>();
        Progress sent = from;
        long stored = from.draws();
        long next = from.draws();
        try {
            while (sent.draws() < course.length()) {
                while (underWay.size() < pace.ahead() && next < course.length()) {
                    underWay.add(begin(next));
                    next = end(next);
                }
                Range range = joined(underWay.remove());
                range.pairs().forEach(sink::send);
                sent = sent.plus(range.draws(), range.pairs().size(), range.rejected());
                if (sent.draws() - stored >= pace.checkpoint() || sent.draws() == course.length()) {
                    sink.flush();
                    stored = sent.draws();
                    if (!checkpoint.test(sent) && sent.draws() < course.length()) {
                        return false;
                    }
                }
            }
            return true;
        } finally {
            underWay.forEach(range -> range.cancel(true));
        }
    }

    private CompletableFuture<Range> begin(long from) {
        return CompletableFuture.supplyAsync(() -> make(from, end(from)), workers);
    }

    private long end(long from) {
        return Math.min(from + pace.range(), course.length());
    }

    private Range make(long from, long to) {
        List<Pair> pairs = new ArrayList<>(pace.range());
        Map<String, Integer> rejected = new HashMap<>();
        for (long position = from; position < to; position++) {
            Course.Step step = course.at(position);
            maker.make(step.level(), step.draw(), step.tasks(), pairs::add, rejected);
        }
        return new Range(to - from, pairs, rejected);
    }

    private static Range joined(CompletableFuture<Range> range) {
        try {
            return range.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
