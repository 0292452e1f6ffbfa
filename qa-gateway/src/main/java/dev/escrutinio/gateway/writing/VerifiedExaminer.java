package dev.escrutinio.gateway.writing;

import dev.escrutinio.contracts.answer.Answer;
import dev.escrutinio.gateway.facts.Brain;
import dev.escrutinio.gateway.plans.ProseGuard;
import dev.escrutinio.gateway.verifications.Verifiers;
import dev.escrutinio.language.verification.ProseExaminer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Examines sentences against the facts, and their numbers against the figures of the answer.
final class VerifiedExaminer implements Examiner {
    private final Brain brain;
    private final ProseExaminer examiner;

    VerifiedExaminer(Brain brain, Verifiers verifiers) {
        this.brain = brain;
        this.examiner = new ProseExaminer(verifiers.of(brain.facts()));
    }

    @Override
    public Optional<Set<String>> numbers(Answer answer, List<String> told, String sentence) {
        if (!ProseGuard.accounts(brain, answer, sentence)) {
            return Optional.empty();
        }
        List<String> known = Stream.of(answer.interpretation(), answer.answer())
                .filter(Objects::nonNull)
                .toList();
        return examiner.numbers(String.join(" ", told), sentence, answer.figures(), known);
    }
}
