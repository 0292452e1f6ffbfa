package dev.escrutinio.system.facts;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.system.facts.DuckDb.Expected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A plan and the SQL that says what it must give: rows of role, place, party, election, value.
///
/// @param kind kind of plan, for counting
/// @param ordered whether the order of figures is part of the answer
record Trial(String kind, Plan plan, String sql, boolean ordered) {

    /// Kind of plans whose figures have the mean of sections compared too.
    static final String MEAN = "mean of sections";

    /// A figure as SQL tells it.
    List<Expected> of(Figure figure) {
        List<Expected> all = new ArrayList<>();
        all.add(expected(figure.role().name().toLowerCase(Locale.ROOT), figure, figure.value()));
        Double mean = figure.unweightedMeanOfSections();
        if (mean != null && kind.equals(MEAN)) {
            all.add(expected(MEAN, figure, mean));
        }
        return all;
    }

    private static Expected expected(String role, Figure figure, double value) {
        return new Expected(role, figure.place(), figure.party(), figure.election(), value);
    }
}
