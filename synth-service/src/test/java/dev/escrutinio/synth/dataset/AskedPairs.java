package dev.escrutinio.synth.dataset;

import dev.escrutinio.contracts.events.QuestionAnswerPairGenerated;
import dev.escrutinio.contracts.pairs.Wording;
import java.util.List;
import java.util.stream.IntStream;

/// Pairs as people's questions make them, out of generated ones.
final class AskedPairs {

    private AskedPairs() {}

    /// The first of some pairs, with the very words of the generated ones: near duplicates of them.
    static List<QuestionAnswerPairGenerated> like(List<QuestionAnswerPairGenerated> pairs, int number) {
        return IntStream.range(0, number).mapToObj(i -> asked(pairs.get(i), i)).toList();
    }

    static boolean isAsked(QuestionAnswerPairGenerated pair) {
        return pair.part().equals(QuestionAnswerPairGenerated.CONFIRMED);
    }

    private static QuestionAnswerPairGenerated asked(QuestionAnswerPairGenerated pair, int number) {
        return new QuestionAnswerPairGenerated(
                "%064x".formatted(number),
                pair.level(),
                QuestionAnswerPairGenerated.CONFIRMED,
                pair.task(),
                new Wording("confirmed.choice", "confirmed.%04x".formatted(number), "neutral", 0),
                pair.question(),
                pair.instruction(),
                pair.input(),
                pair.output(),
                pair.outcome(),
                pair.plan(),
                pair.planShape(),
                pair.figures(),
                pair.options(),
                pair.reason(),
                pair.places(),
                pair.elections(),
                pair.measures(),
                pair.parties(),
                pair.readBack(),
                pair.origin(),
                pair.cost());
    }
}
