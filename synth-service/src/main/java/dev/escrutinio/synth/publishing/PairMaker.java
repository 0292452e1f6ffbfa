package dev.escrutinio.synth.publishing;

import dev.escrutinio.contracts.pairs.Origin;
import dev.escrutinio.contracts.pairs.PairCost;
import dev.escrutinio.contracts.pairs.PairLevel;
import dev.escrutinio.contracts.pairs.PairTask;
import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.synth.generation.Question;
import dev.escrutinio.synth.generation.QuestionSource;
import dev.escrutinio.synth.source.Knowledge;
import dev.escrutinio.synth.validation.Proof;
import dev.escrutinio.synth.validation.Prover;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Makes the pairs of a draw: draws again until a question is proven. Immutable and thread-safe.
public final class PairMaker {

    /// Version of templates and rules; what they make changes only with it.
    public static final String GENERATOR_VERSION = "4";

    private static final int ATTEMPTS = 60;

    /// Questions that a model is given for one draw.
    private static final int PAID_ATTEMPTS = 3;
    private static final String NOTHING_DRAWN = "nothing_drawn";
    private static final String GIVEN_UP = "given_up";

    private final String factsVersion;
    private final long seed;
    private final QuestionSource source;
    private final Prover prover;
    private final PairWriter writer;
    private final @Nullable Narrator narrator;

    public PairMaker(Knowledge knowledge, long seed, List<String> elections, double typoRate) {
        this(knowledge, seed, elections, typoRate, null);
    }

    /// @param narrator writes the analyses of L3; without one, the offline analyst does
    public PairMaker(
            Knowledge knowledge, long seed, List<String> elections, double typoRate, @Nullable Narrator narrator) {
        this.narrator = narrator;
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
        int paid = 0;
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
            if (narrator != null && proof instanceof Proof.Answered answered && answered.plan() instanceof Analysis) {
                Optional<Told> told = told(narrator, question.get(), answered, rejected);
                told.ifPresent(one -> write(one.question(), one.proof(), tasks, origin, one.cost(), pairs));
                if (told.isPresent() || ++paid == PAID_ATTEMPTS) {
                    return;
                }
                continue;
            }
            write(question.get(), proof, tasks, origin, null, pairs);
            return;
        }
        rejected.merge(GIVEN_UP, 1, Integer::sum);
    }

    /// A question and its proof in a narrator's words.
    private record Told(Question question, Proof.Answered proof, PairCost cost) {}

    private Optional<Told> told(
            Narrator narrator, Question question, Proof.Answered answered, Map<String, Integer> rejected) {
        return switch (narrator.tell(question, answered, writer.context(question, answered))) {
            case Narrator.Told.Written written ->
                Optional.of(new Told(
                        question.inWords(written.question()),
                        new Proof.Answered(answered.plan(), answered.figures(), written.text(), written.readBack()),
                        written.cost()));
            case Narrator.Told.Rejected why -> {
                rejected.merge(why.reason(), 1, Integer::sum);
                yield Optional.empty();
            }
        };
    }

    /// The first pair carries the cost, so that the costs of all pairs add up to what was paid for them.
    private void write(
            Question question,
            Proof proof,
            List<PairTask> tasks,
            Origin origin,
            @Nullable PairCost cost,
            Consumer<Pair> pairs) {
        for (int i = 0; i < tasks.size(); i++) {
            writer.write(question, proof, tasks.get(i), origin, i == 0 ? cost : null)
                    .map(Pair::of)
                    .ifPresent(pairs);
        }
    }
}
