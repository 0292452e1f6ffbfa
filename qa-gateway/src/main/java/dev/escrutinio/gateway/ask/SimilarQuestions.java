package dev.escrutinio.gateway.ask;

import dev.escrutinio.contracts.answer.Answer;
import dev.escrutinio.contracts.index.Trigrams;
import dev.escrutinio.gateway.facts.Brain;
import dev.escrutinio.gateway.retrieval.SolvedQuestions;
import dev.escrutinio.language.reading.Reading;
import dev.escrutinio.language.reading.conversation.Conversation;
import jakarta.inject.Singleton;
import java.util.List;

/// Offers solved questions like the one that was asked; they change nothing else about its answer.
@Singleton
final class SimilarQuestions {
    private static final int LOOKED_AT = 8;
    private static final int TOLD = 3;

    private final SolvedQuestions solved;

    SimilarQuestions(SolvedQuestions solved) {
        this.solved = solved;
    }

    /// The answer with questions that read as they did when they were solved.
    Answer beside(Brain brain, String question, Answer answer) {
        List<String> similar = solved.nearest(question, LOOKED_AT).stream()
                .map(SolvedQuestions.Solved::question)
                .filter(other -> !Trigrams.fold(other).equals(Trigrams.fold(question)))
                .filter(other -> brain.read(other, Conversation.NONE) instanceof Reading.Understood)
                .limit(TOLD)
                .toList();
        return similar.isEmpty() ? answer : answer.besides(similar);
    }
}
