package dev.escrutinio.synth.publishing;

import dev.escrutinio.contracts.pairs.Origin;
import dev.escrutinio.contracts.pairs.PairLevel;
import dev.escrutinio.contracts.pairs.PairTask;
import dev.escrutinio.synth.generation.Question;
import dev.escrutinio.synth.generation.QuestionSource;
import dev.escrutinio.synth.source.Knowledge;
import dev.escrutinio.synth.validation.Proof;
import dev.escrutinio.synth.validation.Prover;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Makes the pairs of a draw: draws again until a question is proven. Immutable and thread-safe.
public final class PairMaker {

    /// Version of templates and rules; what they make changes only with it.
    public static final String GENERATOR_VERSION = "1";

    private static final int ATTEMPTS = 60;
    private static final String NOTHING_DRAWN = "nothing_drawn";
    private static final String GIVEN_UP = "given_up";

    private final String factsVersion;
    private final long seed;
    private final QuestionSource source;
    private final Prover prover;
    private final PairWriter writer;

    public PairMaker(Knowledge knowledge, long seed, List<String> elections, double typoRate) {
        factsVersion = knowledge.facts().version();
        this.seed = seed;
        source = new QuestionSource(knowledge.facts(), seed, elections, typoRate);
        prover = new Prover(knowledge);
        writer = new PairWriter(knowledge.facts().catalog());
    }

    /// Makes the pairs of one draw, one for each task.
    ///
    /// @param rejected counts attempts that made no pair, by reason
    public void make(
            PairLevel level, long draw, List<PairTask> tasks, Consumer<Pair> pairs, Map<String, Integer> rejected) {
        Origin origin = new Origin(factsVersion, seed, draw, GENERATOR_VERSION);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Question> question = source.draw(level, draw, attempt);
            if (question.isEmpty()) {
                rejected.merge(NOTHING_DRAWN, 1, Integer::sum);
                continue;
            }
            Proof proof = prover.prove(question.get());
            if (proof instanceof Proof.Rejected why) {
                rejected.merge(why.reason(), 1, Integer::sum);
                continue;
            }
            for (PairTask task : tasks) {
                writer.write(question.get(), proof, task, origin).map(Pair::of).ifPresent(pairs);
            }
            return;
        }
        rejected.merge(GIVEN_UP, 1, Integer::sum);
    }
}
