package dev.escrutinio.gateway.facts;

import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.facts.execution.Execution;
import dev.escrutinio.facts.execution.PlanExecutor;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.language.proposal.Proposal;
import dev.escrutinio.language.proposal.Proposals;
import dev.escrutinio.language.reading.QuestionReader;
import dev.escrutinio.language.reading.Reading;
import dev.escrutinio.language.reading.conversation.Conversation;
import dev.escrutinio.language.wording.AnswerWriter;
import dev.escrutinio.language.wording.Worded;
import java.util.Set;

/// The brain over the deterministic reader, executor and writer.
record FactsBrain(Facts facts, QuestionReader reader, Proposals proposals, PlanExecutor executor, AnswerWriter writer)
        implements Brain {
    /// Builds the lexicon: about a second of work.
    static FactsBrain of(Facts facts) {
        QuestionReader reader = new QuestionReader(facts);
        return new FactsBrain(facts, reader, reader.proposals(), new PlanExecutor(), new AnswerWriter(facts));
    }

    @Override
    public Reading read(String question, Conversation conversation) {
        return reader.read(question, conversation);
    }

    @Override
    public Set<String> measures(String question) {
        return proposals.measures(question);
    }

    @Override
    public Proposal judge(String question, String reply) {
        return proposals.judge(question, reply);
    }

    @Override
    public Execution execute(Plan plan) {
        return executor.execute(plan, facts);
    }

    @Override
    public String interpret(Plan plan) {
        return writer.interpret(plan);
    }

    @Override
    public Worded write(Execution.Computed computed) {
        return writer.write(computed);
    }
}
