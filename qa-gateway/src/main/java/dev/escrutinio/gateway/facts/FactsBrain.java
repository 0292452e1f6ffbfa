package dev.escrutinio.gateway.facts;

import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.facts.execution.Execution;
import dev.escrutinio.facts.execution.PlanExecutor;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.language.proposal.Proposal;
import dev.escrutinio.language.proposal.Proposals;
import dev.escrutinio.language.reading.LearnedWords;
import dev.escrutinio.language.reading.QuestionReader;
import dev.escrutinio.language.reading.Reading;
import dev.escrutinio.language.reading.conversation.Conversation;
import dev.escrutinio.language.wording.AnswerWriter;
import dev.escrutinio.language.wording.Worded;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/// The brain over the deterministic reader, executor and writer.
record FactsBrain(Facts facts, QuestionReader reader, Proposals proposals, PlanExecutor executor, AnswerWriter writer)
        implements Brain {
    private static final Logger LOG = Logger.getLogger(FactsBrain.class);

    /// Builds the lexicon: about a second of work.
    static FactsBrain of(Facts facts, LearnedWords words) {
        QuestionReader reader = new QuestionReader(facts, words);
        // a name of these facts may be one of the phrases: then it is a name
        reader.complaints(words).forEach(complaint -> LOG.errorf("learned phrase left out: %s", complaint));
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
    public Set<String> names(String question) {
        return proposals.names(question);
    }

    @Override
    public Proposal judge(String question, String reply) {
        return proposals.judge(question, reply);
    }

    @Override
    public List<LearnedWords.Entry> lessons(String question, Plan plan) {
        return reader.lessons(question, plan);
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
