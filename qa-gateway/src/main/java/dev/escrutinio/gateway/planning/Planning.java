package dev.escrutinio.gateway.planning;

import dev.escrutinio.contracts.answer.Answer;
import dev.escrutinio.contracts.answer.Option;
import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.edge.problems.ProblemException;
import dev.escrutinio.gateway.engines.EngineException;
import dev.escrutinio.gateway.engines.HeldModel;
import dev.escrutinio.gateway.engines.Prompt;
import dev.escrutinio.gateway.facts.Brain;
import dev.escrutinio.gateway.feedback.Offers;
import dev.escrutinio.gateway.plans.Answers;
import dev.escrutinio.gateway.plans.PlanAnswering;
import dev.escrutinio.gateway.plans.PlanSize;
import dev.escrutinio.language.prompting.TaskPrompts;
import dev.escrutinio.language.proposal.Proposal;
import dev.escrutinio.language.reading.Reading;
import dev.escrutinio.language.reading.conversation.Conversation;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/// Asks a model for a plan where reading gave none, and offers what passes every check.
@Singleton
public final class Planning {
    private static final Logger LOG = Logger.getLogger(Planning.class);
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Reason WHY = new Reason(
            "proposed", "No he entendido la pregunta entera. Dime si es esto lo que preguntas.", List.of(), null);

    private final MeasureVocabulary vocabulary;
    private final PlanAnswering plans;
    private final Offers seals;
    private final ProposalMeasures measures;
    private final PlanningConfig config;

    Planning(
            MeasureVocabulary vocabulary,
            PlanAnswering plans,
            Offers seals,
            ProposalMeasures measures,
            PlanningConfig config) {
        this.vocabulary = vocabulary;
        this.plans = plans;
        this.seals = seals;
        this.measures = measures;
        this.config = config;
    }

    /// An answer that asks whether a proposal is meant; empty where there is none to offer.
    public Optional<Answer> offer(Brain brain, HeldModel model, String asked, Reading.NotUnderstood reading) {
        // a line of its own could pass for a part of the prompt
        String question = SPACE.matcher(asked).replaceAll(" ").strip();
        Set<String> given = vocabulary.of(brain, question, reading, config.vocabulary());
        Optional<String> reply = reply(brain, model, question, given);
        if (reply.isEmpty()) {
            return Optional.empty();
        }
        try {
            return judged(brain, model, asked, brain.judge(question, reply.get()));
        } catch (RuntimeException e) {
            // whatever a model writes, the question has the answer that rules give
            measures.failed(EngineException.Cause.FAILED);
            LOG.errorf(e, "a proposal broke its examination model=%s", model.version());
            return Optional.empty();
        }
    }

    private Optional<Answer> judged(Brain brain, HeldModel model, String asked, Proposal proposal) {
        return switch (proposal) {
            case Proposal.Rejected rejected -> {
                measures.rejected(rejected.why());
                yield Optional.empty();
            }
            case Proposal.Offered offered -> offered(brain, model, asked, offered.plans());
        };
    }

    private Optional<String> reply(Brain brain, HeldModel model, String question, Set<String> given) {
        String input = new TaskPrompts(brain.facts().catalog()).withVocabulary(question, given);
        Prompt prompt =
                new Prompt(TaskPrompts.PLAN, input, QuotedPlanSchema.TEXT, config.maxTokens(), config.timeLimit());
        try {
            return Optional.ofNullable(model.complete(prompt));
        } catch (EngineException e) {
            measures.failed(e.reason());
            LOG.debugf("no proposal model=%s reason=%s", model.version(), e.reason());
        } catch (RuntimeException e) {
            measures.failed(EngineException.Cause.FAILED);
            LOG.warnf(
                    "engine failed on a proposal model=%s: %s",
                    model.version(), e.getClass().getName());
        }
        return Optional.empty();
    }

    private Optional<Answer> offered(Brain brain, HeldModel model, String asked, List<Plan> proposed) {
        List<Option> options = proposed.stream()
                .flatMap(plan -> option(brain, model.version(), asked, plan).stream())
                .toList();
        if (options.isEmpty()) {
            measures.notComputable();
            return Optional.empty();
        }
        measures.offered();
        return Optional.of(Answers.clarification(brain, asked, WHY, options).byModel(model.version()));
    }

    private Optional<Option> option(Brain brain, String model, String asked, Plan proposed) {
        try {
            PlanSize.check(proposed);
        } catch (ProblemException e) {
            return Optional.empty();
        }
        Option option = plans.option(brain, label(brain, proposed), question(brain, asked, proposed), proposed);
        Plan plan = option.plan();
        if (option.figures().isEmpty() || plan == null) {
            return Optional.empty();
        }
        return Optional.of(option.sealedBy(seals.seal(asked, plan, model)));
    }

    private static String label(Brain brain, Plan plan) {
        return "¿Preguntas por " + brain.interpret(plan) + "?";
    }

    /// What the plan is called, where that reads as the plan; else the question as it was asked.
    private static String question(Brain brain, String asked, Plan plan) {
        String called = brain.interpret(plan);
        return brain.read(called, Conversation.NONE) instanceof Reading.Understood understood
                        && understood.plan().equals(plan)
                ? called
                : asked;
    }
}
