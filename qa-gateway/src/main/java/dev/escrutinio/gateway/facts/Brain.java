package dev.escrutinio.gateway.facts;

import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.facts.execution.Execution;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.language.proposal.Proposal;
import dev.escrutinio.language.reading.LearnedWords;
import dev.escrutinio.language.reading.Reading;
import dev.escrutinio.language.reading.conversation.Conversation;
import dev.escrutinio.language.wording.Worded;
import java.util.List;
import java.util.Set;

/// Everything that belongs to one facts version: a request uses one from start to end. Immutable.
public interface Brain {
    Facts facts();

    /// Reads a question of a conversation against these facts' names.
    Reading read(String question, Conversation conversation);

    /// Measures that a question's words name.
    Set<String> measures(String question);

    /// Codes of the places and ids of the parties that a question's words may name.
    Set<String> names(String question);

    /// Judges a model's reply to a question that was not understood.
    Proposal judge(String question, String reply);

    /// The phrases that a question which is not understood teaches, once a person said which plan it meant.
    List<LearnedWords.Entry> lessons(String question, Plan plan);

    /// Computes a plan on these facts.
    Execution execute(Plan plan);

    /// What a plan asks, in one line.
    String interpret(Plan plan);

    /// The computed plan in Spanish.
    Worded write(Execution.Computed computed);
}
