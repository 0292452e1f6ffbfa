package dev.escrutinio.gateway.ask;

import com.fasterxml.jackson.databind.ObjectWriter;
import dev.escrutinio.contracts.answer.Answer;
import dev.escrutinio.edge.problems.ProblemException;
import dev.escrutinio.edge.problems.ProblemKind;
import dev.escrutinio.edge.tracing.Threads;
import dev.escrutinio.edge.wire.Json;
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

    private final Brains brains;
    private final PlanAnswering plans;
    private final Clarification clarification;
    private final AnswerMeasures measures;
    private final AnswerCache<Key> cache;
    private final AskConfig config;
    private final Threads threads;

    Asking(
            Brains brains,
            PlanAnswering plans,
            Clarification clarification,
            AnswerMeasures measures,
            AskConfig config,
            Threads threads,
            MeterRegistry registry) {
        this.brains = brains;
        this.plans = plans;
        this.clarification = clarification;
        this.measures = measures;
        this.cache = new AnswerCache<>("questions", config.cacheSize().asLongValue(), Key::weight, registry);
        this.config = config;
        this.threads = threads;
    }

    /// What an answer depends on.
    private record Key(String factsVersion, String question, String conversation) {
        int weight() {
            return 2 * question.length() + conversation.length();
        }
    }

    /// The answer to a question.
    ///
    /// @throws ProblemException if there is no question, a too long one, or a conversation that cannot go on
    Uni<Told> ask(QuestionAsked asked) {
        Brain brain = brains.current();
        String question = checked(asked.question());
        String token = asked.conversation() == null ? "" : asked.conversation();
        Key key = new Key(brain.facts().version(), question, token);
        Told known = cache.get(key);
        if (known != null) {
            measures.count("questions", known.answer());
            return Uni.createFrom().item(known);
        }
        Conversation conversation = ConversationToken.read(token, brain.facts().catalog());
        Reading reading = measures.reading(() -> brain.read(question, conversation));
        return isQuick(reading)
                ? Uni.createFrom().item(tell(brain, key, conversation, reading))
                : threads.run(() -> tell(brain, key, conversation, reading));
    }

    private Told tell(Brain brain, Key key, Conversation conversation, Reading reading) {
        Answer alone = answer(brain, key.question(), conversation, reading);
        Answer answer = alone.in(ConversationToken.after(alone, conversation));
        Told told = new Told(answer, Json.bytes(WRITER, answer));
        // what the index helped with, or could not, may read better once the index has changed
        if (!(reading instanceof Reading.NotUnderstood)) {
            cache.put(key, told);
        }
        measures.count("questions", answer);
        LOG.debugf(
                "question answered answer=%s status=%s figures=%d",
                answer.id(), answer.status(), answer.figures().size());
        return told;
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
