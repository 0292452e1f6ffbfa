package dev.escrutinio.gateway.ask;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.escrutinio.contracts.answer.Answer;
import dev.escrutinio.contracts.answer.Option;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.edge.problems.ProblemException;
import dev.escrutinio.edge.problems.ProblemKind;
import dev.escrutinio.edge.wire.Json;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.gateway.plans.PlanShape;
import dev.escrutinio.gateway.plans.PlanSize;
import dev.escrutinio.language.reading.conversation.Conversation;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A conversation as text that a client keeps: the plans of the last answer, never its question.
///
/// It comes from outside, so that it is checked as any plan is; it needs no seal, as it asks for nothing that a plan
/// could not.
final class ConversationToken {
    private static final String VERSION = "c1.";
    private static final int LONGEST = 8 * 1024;
    private static final int MOST_PLANS = 12;
    private static final ObjectReader READER = Json.reader(Plan[].class);
    private static final ObjectWriter WRITER = Json.writer(Plan[].class);

    private ConversationToken() {}

    /// The conversation that a client sends; none without text.
    ///
    /// @throws ProblemException if the text is none of ours, or speaks of what these facts do not have
    static Conversation read(@Nullable String token, Catalog catalog) {
        if (token == null || token.isBlank()) {
            return Conversation.NONE;
        }
        Conversation conversation = new Conversation(List.of(plans(token)));
        if (!conversation.isKnownTo(catalog)) {
            throw new ProblemException(
                    ProblemKind.INVALID_CONVERSATION,
                    "La conversación se refiere a datos que no están cargados; haga la pregunta completa, sin"
                            + " «conversation».");
        }
        return conversation;
    }

    /// The text of the conversation that goes on from an answer; null where there is nothing to go on from.
    static @Nullable String after(Answer answer, Conversation before) {
        Plan plan = answer.plan();
        Conversation conversation = before.after(plan != null ? List.of(plan) : offered(answer));
        if (conversation.plans().isEmpty() || conversation.plans().size() > MOST_PLANS) {
            return null;
        }
        byte[] json = Json.bytes(WRITER, conversation.plans().toArray(Plan[]::new));
        String token = VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(json);
        return token.length() <= LONGEST ? token : null;
    }

    private static List<Plan> offered(Answer answer) {
        return answer.options().stream()
                .map(Option::plan)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Plan[] plans(String token) {
        if (token.length() > LONGEST || !token.startsWith(VERSION)) {
            throw unknown();
        }
        try {
            byte[] json = Base64.getUrlDecoder().decode(token.substring(VERSION.length()));
            Plan[] plans = READER.readValue(json);
            if (plans == null || plans.length == 0 || plans.length > MOST_PLANS) {
                throw unknown();
            }
            Arrays.stream(plans).forEach(ConversationToken::check);
            return plans;
        } catch (IOException | IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static void check(@Nullable Plan plan) {
        if (plan == null) {
            throw unknown();
        }
        PlanShape.check(plan);
        PlanSize.check(plan);
    }

    private static ProblemException unknown() {
        return new ProblemException(
                ProblemKind.INVALID_CONVERSATION,
                "«conversation» no es el de ninguna respuesta; envíe el de la última tal cual, o ninguno.");
    }
}
