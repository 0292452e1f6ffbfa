package dev.escrutinio.gateway.ask;

import com.fasterxml.jackson.databind.ObjectWriter;
import dev.escrutinio.contracts.answer.Answer;
import dev.escrutinio.contracts.answer.AnswerStatus;
import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.edge.problems.ProblemException;
import dev.escrutinio.edge.problems.ProblemKind;
import dev.escrutinio.edge.tracing.Threads;
import dev.escrutinio.edge.wire.Json;
import dev.escrutinio.gateway.engines.HeldModel;
import dev.escrutinio.gateway.engines.Models;
import dev.escrutinio.gateway.facts.Brain;
import dev.escrutinio.gateway.facts.Brains;
import dev.escrutinio.gateway.plans.AnswerCache;
import dev.escrutinio.gateway.plans.AnswerMeasures;
import dev.escrutinio.gateway.plans.Answers;
import dev.escrutinio.gateway.plans.Given;
import dev.escrutinio.gateway.plans.PlanAnswering;
import dev.escrutinio.gateway.plans.PlanSize;
import dev.escrutinio.gateway.plans.Told;
import dev.escrutinio.language.reading.Reading;
import dev.escrutinio.language.reading.conversation.Conversation;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// A question's way: read, helped where words are unknown, executed, worded.
///
/// What is quick is done on the caller's thread; what waits for the index or computes long goes to another one.
@Singleton
public final class Asking {
    private static final Logger LOG = Logger.getLogger(Asking.class);
    private static final ObjectWriter WRITER = Json.writer(Answer.class);
    /// In place of a reading where there is an answer already.
    private static final Reading NOTHING =
            new Reading.NotUnderstood(new Reason("known", "", List.of(), null), List.of());

    private final Brains brains;
    private final PlanAnswering plans;
    private final Clarification clarification;
    private final Models models;
    private final ModelHelp help;
    private final SimilarQuestions similar;
    private final AnswerMeasures measures;
    private final AnswerCache<Key> cache;
    private final AskConfig config;
    private final Threads threads;

    Asking(
            Brains brains,
            PlanAnswering plans,
            Clarification clarification,
            Models models,
            ModelHelp help,
            SimilarQuestions similar,
            AnswerMeasures measures,
            AskConfig config,
            Threads threads,
            MeterRegistry registry) {
        this.brains = brains;
        this.plans = plans;
        this.clarification = clarification;
        this.models = models;
        this.help = help;
        this.similar = similar;
        this.measures = measures;
        this.cache = new AnswerCache<>("questions", config.cacheSize().asLongValue(), Key::weight, registry);
        this.config = config;
        this.threads = threads;
    }

    /// What an answer depends on.
    ///
    /// @param model version of the current model; empty without one
    record Key(String factsVersion, String model, String question, String conversation) {
        int weight() {
            return 2 * question.length() + conversation.length();
        }
    }

    /// A question that was read.
    ///
    /// @param known its answer, where it was asked before
    record Read(
            Brain brain,
            Key key,
            Conversation conversation,
            Reading reading,
            @Nullable Told known) {}

    /// Reads a question.
    ///
    /// @throws ProblemException if there is no question, a too long one, or a conversation that cannot go on
    Read read(QuestionAsked asked) {
        Brain brain = brains.current();
        String question = checked(asked.question());
        String token = asked.conversation() == null ? "" : asked.conversation();
        Key key = new Key(brain.facts().version(), currentModel(), question, token);
        Told known = cache.get(key);
        Conversation conversation = ConversationToken.read(token, brain.facts().catalog());
        Reading reading = known != null ? NOTHING : measures.reading(() -> brain.read(question, conversation));
        return new Read(brain, key, conversation, reading, known);
    }

    /// The answer to a question.
    Uni<Told> answer(Read read) {
        return read.known() != null || isQuick(read.reading())
                ? Uni.createFrom().item(tell(read, Parts.NOBODY))
                : threads.run(() -> tell(read, Parts.NOBODY));
    }

    /// The answer to a question, on another thread.
    ///
    /// @param parts hears what is certain before the whole is
    Uni<Told> answerInParts(Read read, Parts parts) {
        return threads.run(() -> tell(read, parts));
    }

    /// Solved questions like one, which may be asked for after a quick answer.
    ///
    /// @throws ProblemException if there is no question, or a too long one
    Uni<List<String>> similar(@Nullable String asked) {
        Brain brain = brains.current();
        String question = checked(asked);
        return threads.run(() -> similar.to(brain, question));
    }

    private Told tell(Read read, Parts parts) {
        Told known = read.known();
        if (known != null) {
            measures.count("questions", known.answer());
            parts.computed(known.answer());
            return known;
        }
        Key key = read.key();
        Answer byRules = answer(read.brain(), key.question(), read.conversation(), read.reading());
        if (byRules.status() == AnswerStatus.ANSWERED) {
            parts.computed(byRules);
        }
        ModelHelp.Helped helped = help.with(read.brain(), key.question(), read.reading(), byRules, parts);
        Answer alone = !isQuick(read.reading())
                ? similar.beside(read.brain(), key.question(), helped.answer())
                : helped.answer();
        Answer answer = alone.in(ConversationToken.after(alone, read.conversation()));
        Told told = new Told(answer, Json.bytes(WRITER, answer));
        if (isLasting(read.reading(), helped, key)) {
            cache.put(key, told);
        }
        measures.count("questions", answer);
        LOG.debugf(
                "question answered answer=%s status=%s figures=%d",
                answer.id(), answer.status(), answer.figures().size());
        return told;
    }

    /// What the index helped with, or could not, may read better once the index has changed; what an engine failed at,
    /// or another version than the key's did, is asked anew.
    private static boolean isLasting(Reading reading, ModelHelp.Helped helped, Key key) {
        return !(reading instanceof Reading.NotUnderstood)
                && helped.whole()
                && (helped.answer().model() == null
                        || key.model().equals(helped.answer().model()));
    }

    private String currentModel() {
        return models.hold()
                .map(held -> {
                    try (HeldModel model = held) {
                        return model.version();
                    }
                })
                .orElse("");
    }

    private Answer answer(Brain brain, String question, Conversation conversation, Reading reading) {
        return switch (reading) {
            case Reading.Understood understood ->
                plans.answer(
                        brain,
                        understood.plan(),
                        new Given(question, understood.assumptions(), understood.unanswered()));
            case Reading.Ambiguous ambiguous -> clarification.choose(brain, question, ambiguous);
            case Reading.Refused refused -> Answers.unanswerable(brain, question, refused.reason());
            case Reading.NotUnderstood not -> clarification.help(brain, question, conversation, not);
        };
    }

    private static boolean isQuick(Reading reading) {
        return switch (reading) {
            case Reading.Understood understood -> PlanSize.isQuick(understood.plan());
            case Reading.Ambiguous ambiguous -> areQuick(ambiguous.choices());
            case Reading.Refused _ -> true;
            case Reading.NotUnderstood _ -> false;
        };
    }

    private static boolean areQuick(List<Reading.Choice> choices) {
        return choices.stream().allMatch(choice -> PlanSize.isQuick(choice.plan()));
    }

    private String checked(@Nullable String asked) {
        String question = asked == null ? "" : asked.strip();
        if (question.isEmpty()) {
            throw new ProblemException(
                    ProblemKind.EMPTY_QUESTION, "La pregunta está vacía; escriba una en el campo «question».");
        }
        if (question.length() > config.maxLength()) {
            throw new ProblemException(
                    ProblemKind.QUESTION_TOO_LONG,
                    "La pregunta tiene " + question.length() + " caracteres y el máximo es " + config.maxLength()
                            + "; hágala más corta.");
        }
        return question;
    }
}
