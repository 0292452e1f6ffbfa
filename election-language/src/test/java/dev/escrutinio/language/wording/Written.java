package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.facts.execution.Execution;
import dev.escrutinio.facts.execution.Note;
import java.util.List;
import java.util.stream.Stream;

/// What the writer makes of executions written by hand.
final class Written {

    static final AnswerWriter WRITER = new AnswerWriter(new SmallCatalog());

    private Written() {}

    static String answer(Plan plan, Fig... figures) {
        return worded(plan, figures).answer();
    }

    static Worded worded(Plan plan, Fig... figures) {
        return worded(plan, List.of(), List.of(), figures);
    }

    static Worded worded(Plan plan, List<Reason> missing, List<Note> notes, Fig... figures) {
        return WRITER.write(
                new Execution.Computed(plan, Stream.of(figures).map(Fig::figure).toList(), missing, notes, List.of()));
    }

    static Query query(Operation operation, Places places, List<String> elections, Measure... measures) {
        return new Query(elections, places, List.of(measures), operation, null);
    }

    static Query value(Measure... measures) {
        return query(new Operation.Value(), Places.of("48044"), List.of("2019-11"), measures);
    }
}
