package dev.escrutinio.gateway.ask;

import dev.escrutinio.contracts.answer.Answer;
import dev.escrutinio.contracts.answer.AnswerStatus;
import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.gateway.engines.HeldModel;
import dev.escrutinio.gateway.engines.Models;
import dev.escrutinio.gateway.facts.Brain;
import dev.escrutinio.gateway.planning.Planning;
import dev.escrutinio.gateway.writing.Writing;
import dev.escrutinio.language.reading.Reading;
import jakarta.inject.Singleton;
import java.util.Optional;

/// What a model adds to an answer that rules gave: one version of it from start to end, and nothing where it fails.
@Singleton
final class ModelHelp {
    private final Models models;
    private final Planning planning;
    private final Writing writing;

    ModelHelp(Models models, Planning planning, Writing writing) {
        this.models = models;
        this.planning = planning;
        this.writing = writing;
    }

    /// An answer, with or without a model's part.
    ///
    /// @param whole whether the model did what it was asked for, or was asked for nothing
    record Helped(Answer answer, boolean whole) {}

    /// @param parts hears a model's sentences as each is verified
    Helped with(Brain brain, String question, Reading reading, Answer byRules, Parts parts) {
        return switch (reading) {
            case Reading.NotUnderstood not
            when byRules.status() == AnswerStatus.UNANSWERABLE -> proposed(brain, question, not, byRules);
            case Reading.Understood understood
            when byRules.status() == AnswerStatus.ANSWERED && understood.plan() instanceof Analysis ->
                written(brain, question, byRules, parts);
            case Reading.NotUnderstood _, Reading.Understood _, Reading.Ambiguous _, Reading.Refused _ ->
                new Helped(byRules, true);
        };
    }

    private Helped proposed(Brain brain, String question, Reading.NotUnderstood reading, Answer byRules) {
        Optional<HeldModel> held = models.hold();
        if (held.isEmpty()) {
            return new Helped(byRules, true);
        }
        try (HeldModel model = held.get()) {
            return planning.offer(brain, model, question, reading)
                    .map(answer -> new Helped(answer, true))
                    .orElse(new Helped(byRules, false));
        }
    }

    private Helped written(Brain brain, String question, Answer byRules, Parts parts) {
        Optional<HeldModel> held = models.hold();
        if (held.isEmpty()) {
            return new Helped(byRules, true);
        }
        try (HeldModel model = held.get()) {
            return writing.write(brain, model, question, byRules, parts::sentence)
                    .map(text -> new Helped(byRules.inWords(String.join(" ", text), model.version()), true))
                    .orElse(new Helped(byRules, false));
        }
    }
}
