package dev.escrutinio.synth.publishing;

import static dev.escrutinio.contracts.events.QuestionAnswerPairGenerated.CONFIRMED;

import dev.escrutinio.contracts.index.Trigrams;
import dev.escrutinio.contracts.pairs.Origin;
import dev.escrutinio.contracts.pairs.PairLevel;
import dev.escrutinio.contracts.pairs.PairTask;
import dev.escrutinio.contracts.pairs.Wording;
import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.language.proposal.OwnWords;
import dev.escrutinio.synth.generation.Asked;
import dev.escrutinio.synth.generation.Mention;
import dev.escrutinio.synth.generation.Question;
import dev.escrutinio.synth.generation.QuotedPlan;
import dev.escrutinio.synth.source.Knowledge;
import dev.escrutinio.synth.validation.Proof;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// Makes the pairs of questions that people asked, whose meaning a person said.
///
/// Everything in them is derived from the question, the plan and the facts, so that the same feedback makes the same
/// pairs.
public final class ConfirmedPairs {

    private static final int FAMILY_BYTES = 8;
    /// 48 bits: what every reader of JSON keeps exact.
    private static final long DRAW_BITS = 0xFFFF_FFFF_FFFFL;

    private final Knowledge knowledge;
    private final PairWriter writer;

    public ConfirmedPairs(Knowledge knowledge) {
        this.knowledge = knowledge;
        writer = new PairWriter(knowledge.facts().catalog());
    }

    /// A person's question in the form of a drawn one.
    ///
    /// @param corrected whether the person corrected what was offered
    public static Question question(String text, Plan plan, boolean corrected, List<OwnWords.Quote> quotes) {
        byte[] said = PairId.digest(text);
        return new Question(
                level(plan),
                ByteBuffer.wrap(said).getLong() & DRAW_BITS,
                CONFIRMED,
                new Wording(
                        CONFIRMED + (corrected ? ".correction" : ".choice"),
                        CONFIRMED + "." + family(text, quotes),
                        "neutral",
                        0),
                text,
                new Asked.Answerable(plan),
                mentions(quotes));
    }

    /// The pairs of a proven question: its answer, and its plan if the plan can be said in the question's own words.
    public List<Pair> of(Question question, Plan plan, Proof.Answered proof) {
        Origin origin = new Origin(knowledge.facts().version(), 0, question.draw(), PairMaker.GENERATOR_VERSION);
        List<PairTask> tasks = new ArrayList<>(List.of(PairTask.ANSWER));
        if (isSaid(question, plan)) {
            tasks.add(PairTask.PLAN);
        }
        return tasks.stream()
                .flatMap(task -> writer.write(question, proof, task, origin, null).stream())
                .map(Pair::of)
                .toList();
    }

    /// Whether the plan in the question's words leads back to the plan. Elections that go wholly unsaid would be
    /// taught as ids, which no word links.
    private boolean isSaid(Question question, Plan plan) {
        boolean dated = Subjects.of(List.of(plan), List.of()).elections().isEmpty()
                || question.quotes().keySet().stream().anyMatch(name -> name.kind() == Mention.Kind.ELECTION);
        if (!dated) {
            return false;
        }
        String quoted = PairJson.encode(QuotedPlan.of(plan, question.quotes()));
        return knowledge.reader().proposals().linked(question.text(), quoted).contains(plan);
    }

    private static PairLevel level(Plan plan) {
        return switch (plan) {
            case Analysis _ -> PairLevel.L3;
            case Query query ->
                query.places() instanceof Places.Named && query.operation() instanceof Operation.Value
                        ? PairLevel.L1
                        : PairLevel.L2;
        };
    }

    /// Questions that differ in their names and numbers only are of one family, which is never in two splits.
    private static String family(String text, List<OwnWords.Quote> quotes) {
        StringBuilder bare = new StringBuilder(text);
        quotes.stream()
                .sorted(Comparator.comparingInt(OwnWords.Quote::start).reversed())
                .filter(quote -> bare.indexOf(quote.text(), quote.start()) == quote.start())
                .forEach(quote -> bare.replace(
                        quote.start(),
                        quote.start() + quote.text().length(),
                        " " + quote.kind().name() + " "));
        String folded = Trigrams.fold(bare.toString()).replaceAll("\\d+", "0");
        return HexFormat.of().formatHex(PairId.digest(folded), 0, FAMILY_BYTES);
    }

    private static Map<Mention, String> mentions(List<OwnWords.Quote> quotes) {
        Map<Mention, String> mentions = new HashMap<>();
        quotes.forEach(quote -> mentions.put(new Mention(kind(quote.kind()), quote.id()), quote.text()));
        return mentions;
    }

    private static Mention.Kind kind(OwnWords.Kind kind) {
        return switch (kind) {
            case PLACE -> Mention.Kind.PLACE;
            case PARTY -> Mention.Kind.PARTY;
            case ELECTION -> Mention.Kind.ELECTION;
        };
    }
}
