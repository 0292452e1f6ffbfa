package dev.escrutinio.language.reading.conversation;

import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.facts.catalog.Catalog;
import java.util.List;

/// What a follow-up may refer to: the plan of the last question, or the plans that a person was asked to choose from.
/// The questions themselves are no part of it.
public record Conversation(List<Plan> plans) {

    /// Before the first question.
    public static final Conversation NONE = new Conversation(List.of());

    public Conversation {
        plans = List.copyOf(plans);
    }

    /// The conversation after a question read as these plans; what was read as none leaves it as it was.
    public Conversation after(List<Plan> read) {
        return read.isEmpty() ? this : new Conversation(read);
    }

    /// Whether a catalog has everything that the plans name.
    public boolean isKnownTo(Catalog catalog) {
        KnownNames names = new KnownNames(catalog);
        return plans.stream().allMatch(names::inPlan);
    }
}
