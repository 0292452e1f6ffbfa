package dev.escrutinio.gateway.ask;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.escrutinio.contracts.answer.Answer;
import dev.escrutinio.contracts.index.Trigrams;
import dev.escrutinio.gateway.facts.Brain;
import dev.escrutinio.gateway.retrieval.SolvedQuestions;
import dev.escrutinio.language.reading.Reading;
import dev.escrutinio.language.reading.conversation.Conversation;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// Offers solved questions like the one that was asked; they change nothing else about its answer.
@Singleton
final class SimilarQuestions {
    private static final int LOOKED_AT = 8;
    private static final int LOOKED_AT_FOR_NAMES = 32;
    private static final int TOLD = 3;

    private final SolvedQuestions solved;
    private final Cache<Key, List<String>> kept;

    SimilarQuestions(SolvedQuestions solved, AskConfig config) {
        this.solved = solved;
        this.kept = Caffeine.newBuilder().maximumSize(config.similarKept()).build();
    }

    /// What those like a question depend on.
    private record Key(String factsVersion, String questions, String question) {}

    /// The answer with questions that read as they did when they were solved.
    Answer beside(Brain brain, String question, Answer answer) {
        List<String> similar =
                understood(brain, question, LOOKED_AT).stream().limit(TOLD).toList();
        return similar.isEmpty() ? answer : answer.besides(similar);
    }

    /// Those like a question, whatever it is. Of one that is not understood, or asks for what is not here, only the
    /// letters are known: what is offered must name a place or party that it names, and none if it names none.
    List<String> to(Brain brain, String question) {
        Key key = new Key(brain.facts().version(), solved.version(), question);
        List<String> known = kept.getIfPresent(key);
        if (known != null) {
            return known;
        }
        List<String> similar = brain.read(question, Conversation.NONE) instanceof Reading.Understood
                ? understood(brain, question, LOOKED_AT)
                : ofTheSame(brain, question);
        List<String> told = similar.stream().limit(TOLD).toList();
        // while the index is away there are none, and there may be some in a moment
        if (!told.isEmpty() && !key.questions().isEmpty()) {
            kept.put(key, told);
        }
        return told;
    }

    private List<String> ofTheSame(Brain brain, String question) {
        Set<String> names = brain.names(question);
        return understood(brain, question, LOOKED_AT_FOR_NAMES).stream()
                .filter(other -> {
                    Set<String> others = brain.names(other);
                    return names.isEmpty() ? others.isEmpty() : !Collections.disjoint(names, others);
                })
                .toList();
    }

    private List<String> understood(Brain brain, String question, int most) {
        return solved.nearest(question, most).stream()
                .map(SolvedQuestions.Solved::question)
                .filter(other -> !Trigrams.fold(other).equals(Trigrams.fold(question)))
                .filter(other -> brain.read(other, Conversation.NONE) instanceof Reading.Understood)
                .toList();
    }
}
