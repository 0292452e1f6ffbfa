package dev.escrutinio.synth.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escrutinio.synth.publishing.Pair;
import dev.escrutinio.synth.publishing.PairSink;
import dev.escrutinio.synth.publishing.SinkUnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class GenerationRunTest {

    private static final GenerationOrder ORDER = Orders.each(11, 60);

    @Test
    void anyNumberOfThreadsMakesTheSameBytesInTheSameOrder() {
        List<String> one = Expected.pairs(ORDER, 1).stream().map(Expected::text).toList();

        List<String> four =
                Expected.pairs(ORDER, 4).stream().map(Expected::text).toList();
        List<String> again =
                Expected.pairs(ORDER, 4).stream().map(Expected::text).toList();

        assertThat(one).hasSizeGreaterThan(250);
        assertThat(four).isEqualTo(one);
        assertThat(again).isEqualTo(one);
    }

    @Test
    void anotherSeedMakesOtherPairs() {
        assertThat(Expected.compacted(Expected.pairs(Orders.each(12, 20), 1)))
                .isNotEqualTo(Expected.compacted(Expected.pairs(Orders.each(13, 20), 1)));
    }

    @Test
    void runThatStopsAndGoesOnMakesTheSamePairs() {
        List<Pair> pairs = new ArrayList<>();
        AtomicReference<Progress> noted = new AtomicReference<>(Progress.NONE);
        try (ExecutorService workers = Executors.newFixedThreadPool(3)) {
            GenerationRun run = Expected.run(ORDER, workers);
            boolean ended = false;
            while (!ended) {
                ended = run.run(noted.get(), Expected.into(pairs), progress -> {
                    noted.set(progress);
                    return false;
                });
            }
        }

        assertThat(pairs.stream().map(Expected::text).toList())
                .isEqualTo(Expected.pairs(ORDER, 1).stream().map(Expected::text).toList());
    }

    @Test
    void nothingIsNotedThatTheSinkLost() {
        AtomicReference<Progress> noted = new AtomicReference<>(Progress.NONE);
        try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
            GenerationRun run = Expected.run(ORDER, workers);
            assertThatThrownBy(() -> run.run(Progress.NONE, losing(), progress -> {
                        noted.set(progress);
                        return true;
                    }))
                    .isInstanceOf(SinkUnavailableException.class);
        }

        assertThat(noted.get()).isEqualTo(Progress.NONE);
    }

    private static PairSink losing() {
        return new PairSink() {
            @Override
            public void withdraw(String id) {
                throw new UnsupportedOperationException(id);
            }

            @Override
            public void send(Pair pair) {}

            @Override
            public void flush() {
                throw new SinkUnavailableException("gone");
            }
        };
    }
}
