package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Source;
import dev.escrutinio.contracts.events.LoadEvent;
import dev.escrutinio.facts.store.Facts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The loads that figures come from.
final class Sources {

    private Sources() {}

    static List<Source> of(Run run) {
        Map<String, Source> sources = new LinkedHashMap<>();
        run.figures().forEach(figure -> source(figure, run.facts()).ifPresent(load -> put(sources, load)));
        // A figure over many places names none that has the indicator; its first place tells the load.
        run.measures().stream()
                .filter(Asked::indicator)
                .forEach(asked -> scanned(asked, run).ifPresent(load -> put(sources, load)));
        return List.copyOf(sources.values());
    }

    private static void put(Map<String, Source> sources, LoadEvent.Completed load) {
        sources.putIfAbsent(load.load(), new Source(load.load(), load.name(), load.digest()));
    }

    private static Optional<LoadEvent.Completed> source(Figure figure, Facts facts) {
        String election = figure.election();
        if (election != null) {
            return facts.source(election);
        }
        String wider = figure.sourceLevelPlace();
        return published(figure.measure(), figure.period(), wider == null ? figure.place() : wider, facts);
    }

    private static Optional<LoadEvent.Completed> scanned(Asked asked, Run run) {
        return run.spots().stream()
                .map(spot -> published(asked.id(), asked.measure().period(), spot.code(), run.facts()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<LoadEvent.Completed> published(
            String measure,
            @org.jspecify.annotations.Nullable String period,
            @org.jspecify.annotations.Nullable String place,
            Facts facts) {
        return period == null || place == null || place.contains("+")
                ? Optional.empty()
                : facts.indicatorSource(measure, period, place);
    }
}
