package dev.escrutinio.synth.confirmed;

import dev.escrutinio.contracts.events.QuestionAnswerPairGenerated;
import dev.escrutinio.synth.publishing.Pair;
import dev.escrutinio.synth.publishing.PairLog;
import dev.escrutinio.synth.publishing.PairMaker;
import dev.escrutinio.synth.publishing.PairPublisher;
import dev.escrutinio.synth.publishing.PairSink;
import dev.escrutinio.synth.source.Knowledge;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/// Makes pairs of people's questions.
///
/// What is there already is asked of the log itself, so that nothing else has to agree with it. There is no
/// transaction around the pairs: each stands alone, and whoever sends the lines again completes what was cut off.
@ApplicationScoped
class ConfirmedQuestions {

    private final PairLog log;
    private final PairPublisher publisher;
    private final ReentrantLock turn = new ReentrantLock();

    ConfirmedQuestions(PairLog log, PairPublisher publisher) {
        this.log = log;
        this.publisher = publisher;
    }

    /// Proves lines of feedback and publishes the pairs that are new.
    ///
    /// @throws dev.escrutinio.synth.publishing.SinkUnavailableException if Kafka does not keep them
    Outcome take(Knowledge knowledge, List<String> lines) {
        Batch batch = Batch.of(new Confirming(knowledge), lines);
        turn.lock();
        try {
            Map<String, String> present = present(batch.ids());
            PairSink sink = publisher.open();
            Set<String> fresh = new HashSet<>();
            for (Pair pair : batch.pairs()) {
                if (!present.containsKey(pair.id())) {
                    sink.send(pair);
                    fresh.add(pair.id());
                }
            }
            List<String> withdrawn = batch.contradicted().stream()
                    .filter(id -> QuestionAnswerPairGenerated.CONFIRMED.equals(present.get(id)))
                    .toList();
            withdrawn.forEach(sink::withdraw);
            sink.flush();
            return Outcome.of(batch.outcomes(fresh), withdrawn.size());
        } finally {
            turn.unlock();
        }
    }

    /// Parts of those of the pairs that the next dataset would find.
    private Map<String, String> present(Set<String> wanted) {
        Map<String, String> present = new HashMap<>();
        if (wanted.isEmpty()) {
            return present;
        }
        try {
            log.read(log.ends(), new PairLog.Reader() {
                @Override
                public void read(QuestionAnswerPairGenerated pair, byte[] json) {
                    if (wanted.contains(pair.id())
                            && pair.origin().generatorVersion().equals(PairMaker.GENERATOR_VERSION)) {
                        present.put(pair.id(), pair.part());
                    }
                }

                @Override
                public void withdrawn(String id) {
                    present.remove(id);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return present;
    }
}
