package dev.escrutinio.gateway.writing;

import dev.escrutinio.contracts.answer.Answer;
import dev.escrutinio.gateway.facts.Brain;
import dev.escrutinio.gateway.plans.ProseGuard;
import dev.escrutinio.gateway.verifications.Verifiers;
import dev.escrutinio.language.verification.ProseExaminer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Examines sentences against the facts, and their numbers against the figures of the answer.
final class VerifiedExaminer implements Examiner {
    private final Brain brain;
    private final Verifiers verifiers;
    private @Nullable ProseExaminer examiner;

    VerifiedExaminer(Brain brain, Verifiers verifiers) {
        this.brain = brain;
        this.verifiers = verifiers;
    }

    @Override
    public boolean holds(Answer answer, List<String> told, String sentence) {
        if (!ProseGuard.accounts(brain, answer, sentence)) {
            return false;
        }
        List<String> known = Stream.of(answer.interpretation(), answer.answer())
                .filter(Objects::nonNull)
                .toList();
        return examiner()
                .numbers(String.join(" ", told), sentence, answer.figures(), known)
                .isPresent();
    }

    /// Made once there is something to examine: the first one's lexicon takes a while, and the model writes meanwhile.
    private ProseExaminer examiner() {
        ProseExaminer made = examiner;
        if (made == null) {
            made = new ProseExaminer(verifiers.of(brain.facts()));
            examiner = made;
        }
        return made;
    }
}
