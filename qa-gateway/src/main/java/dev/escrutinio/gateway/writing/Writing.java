package dev.escrutinio.gateway.writing;

import dev.escrutinio.contracts.answer.Answer;
import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.gateway.engines.EngineException;
import dev.escrutinio.gateway.engines.HeldModel;
import dev.escrutinio.gateway.engines.Prompt;
import dev.escrutinio.gateway.facts.Brain;
import dev.escrutinio.gateway.verifications.Verifiers;
import dev.escrutinio.language.prompting.TaskPrompts;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/// Has a model tell an answer from its figures: what holds is told in its words, all else in the usual ones.
@Singleton
public final class Writing {
    private static final Logger LOG = Logger.getLogger(Writing.class);
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Verifiers verifiers;
    private final WritingConfig config;
    private final MeterRegistry registry;

    Writing(Verifiers verifiers, WritingConfig config, MeterRegistry registry) {
        this.verifiers = verifiers;
        this.config = config;
        this.registry = registry;
    }

    /// The sentences of an answer in a model's words, as far as they hold; empty where none does.
    ///
    /// @param told gets the model's sentences, the first ones of all, as soon as each is verified
    public Optional<List<String>> write(
            Brain brain, HeldModel model, String question, Answer answer, Consumer<String> told) {
        if (answer.answer() == null || answer.figures().size() > config.figures()) {
            return Optional.empty();
        }
        Composition text = new Composition(new VerifiedExaminer(brain, verifiers), answer, config.longest(), told);
        boolean whole = reply(brain, model, question, answer.figures(), text);
        if (whole && !text.isComplete()) {
            count("rewritten");
            reply(brain, model, question, Untold.of(answer.figures(), text), text);
        }
        count(text.hasOwn() ? "told" : "unproven");
        return text.hasOwn() ? Optional.of(text.sentences()) : Optional.empty();
    }

    /// Takes a model's sentences as they come; of a reply that breaks off those before.
    ///
    /// @return whether it was whole
    private boolean reply(Brain brain, HeldModel model, String asked, List<Figure> figures, Composition text) {
        // a line of its own could pass for a part of the prompt
        String question = SPACE.matcher(asked).replaceAll(" ").strip();
        String input = new TaskPrompts(brain.facts().catalog()).withFigures(question, figures);
        Draft draft = new Draft(text::take);
        try {
            model.complete(new Prompt(TaskPrompts.ANSWER, input, null, config.maxTokens(), config.timeLimit()), draft);
            draft.end();
            return true;
        } catch (EngineException e) {
            count("engine_" + e.reason().name().toLowerCase(Locale.ROOT));
            LOG.debugf("no whole prose model=%s reason=%s", model.version(), e.reason());
        } catch (RuntimeException e) {
            count("engine_failed");
            LOG.warnf(
                    "engine failed on prose model=%s: %s",
                    model.version(), e.getClass().getName());
        }
        return false;
    }

    private void count(String outcome) {
        registry.counter("escrutinio.prose", "outcome", outcome).increment();
    }
}
