package dev.escrutinio.system.questions;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.facts.execution.Execution;
import dev.escrutinio.facts.execution.PlanExecutor;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.language.reading.QuestionReader;
import dev.escrutinio.language.reading.Reading;
import dev.escrutinio.language.wording.AnswerWriter;
import java.util.List;

/// What a question gets back, without a gateway.
record Reply(String status, String answer, List<Double> figures, List<Double> optionFigures) {

    /// Reads, executes and words questions.
    static final class Desk {

        private final Facts facts;
        private final QuestionReader reader;
        private final AnswerWriter writer;
        private final PlanExecutor executor = new PlanExecutor();

        Desk(Facts facts) {
            this.facts = facts;
            this.reader = new QuestionReader(facts);
            this.writer = new AnswerWriter(facts);
        }

        Reading read(String question) {
            return reader.read(question);
        }

        Reply ask(String question) {
            return switch (reader.read(question)) {
                case Reading.Understood understood -> answered(understood.plan());
                case Reading.Ambiguous ambiguous ->
                    new Reply(
                            "needs_clarification",
                            "",
                            List.of(),
                            ambiguous.choices().stream()
                                    .flatMap(choice -> answered(choice.plan()).figures().stream())
                                    .toList());
                case Reading.Refused refused -> unanswerable(refused.reason().code());
                case Reading.NotUnderstood unknown ->
                    unanswerable(unknown.reason().code() + " " + unknown.words());
            };
        }

        private Reply answered(Plan plan) {
            return switch (executor.execute(plan, facts)) {
                case Execution.Computed computed ->
                    new Reply(
                            "answered",
                            writer.write(computed).answer(),
                            computed.figures().stream().map(Figure::value).toList(),
                            List.of());
                case Execution.NotComputable not -> unanswerable(not.reason().code());
            };
        }

        private static Reply unanswerable(String why) {
            return new Reply("unanswerable", why, List.of(), List.of());
        }
    }
}
