package dev.escrutinio.system.facts;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.system.facts.DuckDb.Expected;
import java.util.Locale;
import java.util.Map;

/// A plan and the SQL that says what it must give: rows of role, place, party, election, value.
///
/// @param kind kind of plan, for counting
/// @param ordered whether the order of figures is part of the answer
record Trial(String kind, Plan plan, String sql, boolean ordered) {

    static final Map<String, String> NOTHING = Map.of();

    /// A figure as SQL tells it.
    static Expected of(Figure figure) {
        return new Expected(
                figure.role().name().toLowerCase(Locale.ROOT),
                figure.place(),
                figure.party(),
                figure.election(),
                figure.value());
    }
}
