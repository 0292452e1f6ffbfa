package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.contracts.answer.Source;
import dev.escrutinio.contracts.plan.Plan;
import java.util.List;

/// What executing a plan gave: figures, or why there are none.
public sealed interface Execution {

    /// The plan was computed.
    ///
    /// @param plan as executed: defaults (scope, period, base) filled in
    /// @param figures in the order to be told; their roles say what they are
    /// @param missing parts of the plan without a figure and why («Vox no se presentó en …», «sin dato de renta»)
    /// @param notes facts a reader must know, as codes with arguments, see [Note]
    /// @param clouds what correlations were computed from, where the places are few enough to be seen
    record Computed(
            Plan plan,
            List<Figure> figures,
            List<Reason> missing,
            List<Note> notes,
            List<Source> sources,
            List<Cloud> clouds)
            implements Execution {
        public Computed {
            figures = List.copyOf(figures);
            missing = List.copyOf(missing);
            notes = List.copyOf(notes);
            sources = List.copyOf(sources);
            clouds = List.copyOf(clouds);
        }

        /// Without correlations.
        public Computed(Plan plan, List<Figure> figures, List<Reason> missing, List<Note> notes, List<Source> sources) {
            this(plan, figures, missing, notes, sources, List.of());
        }
    }

    /// The plan cannot be computed, or makes no sense on these facts.
    record NotComputable(Plan plan, Reason reason) implements Execution {}
}
