package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.answer.Source;
import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.facts.store.Facts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Executes the steps of an analysis in order; a step may go on with the places that an earlier one found.
final class AnalysisExecution {

    // Figures about a set of places name the set, not places that were found in it.
    private static final Set<Role> OF_A_SET = EnumSet.of(
            Role.COUNT,
            Role.OUT_OF,
            Role.STATISTIC,
            Role.CORRELATION,
            Role.N,
            Role.LEFT_OUT,
            Role.TOTAL,
            Role.REFERENCE);

    private final Facts facts;
    private final List<Query> executed = new ArrayList<>();
    private final List<List<String>> found = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Reason> missing = new ArrayList<>();
    private final Set<Note> notes = new LinkedHashSet<>();
    private final List<Cloud> clouds = new ArrayList<>();
    private final Set<Source> sources = new LinkedHashSet<>();

    AnalysisExecution(Facts facts) {
        this.facts = facts;
    }

    Execution execute(Analysis analysis) {
        for (Query step : analysis.steps()) {
            switch (new QueryExecution(facts).execute(step, found)) {
                case Execution.Computed computed -> take(computed, step);
                case Execution.NotComputable refused -> {
                    executed.add(step);
                    found.add(List.of());
                    missing.add(refused.reason());
                }
            }
        }
        if (figures.isEmpty()) {
            Reason reason =
                    missing.isEmpty() ? Reasons.of(facts.catalog()).planNotValid("algún paso") : missing.getFirst();
            return new Execution.NotComputable(analysis, reason);
        }
        return new Execution.Computed(
                new Analysis(executed), figures, missing, List.copyOf(notes), List.copyOf(sources), clouds);
    }

    private void take(Execution.Computed computed, Query step) {
        int position = executed.size();
        computed.figures().forEach(figure -> figures.add(figure.inStep(position)));
        missing.addAll(computed.missing());
        notes.addAll(computed.notes());
        sources.addAll(computed.sources());
        computed.clouds().forEach(cloud -> clouds.add(cloud.inStep(position)));
        found.add(places(computed.figures()));
        executed.add(computed.plan() instanceof Query query ? query : step);
    }

    private static List<String> places(List<Figure> figures) {
        boolean asked = figures.stream().anyMatch(figure -> figure.role() == Role.ASKED);
        return figures.stream()
                // a ranking finds its first places, not the one that it is asked about
                .filter(figure -> !asked || figure.role() == Role.RANKED)
                .filter(figure -> !OF_A_SET.contains(figure.role()))
                .map(Figure::place)
                .filter(Objects::nonNull)
                .flatMap(place -> Arrays.stream(place.split("\\+")))
                .distinct()
                .toList();
    }
}
