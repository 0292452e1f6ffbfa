package dev.escrutinio.loader;

import dev.escrutinio.contracts.events.LoadEvent;
import dev.escrutinio.loader.load.Load;
import dev.escrutinio.loader.publishing.Publisher;
import java.util.List;
import java.util.Map;

/// Publishes loads that are new or have changed; the first real election ends the demo data.
final class Publication {

    private final Publisher publisher;
    private final Map<String, LoadEvent.Completed> current;
    private final LoadOptions options;
    private final LoadProgress progress;

    Publication(
            Publisher publisher, Map<String, LoadEvent.Completed> current, LoadOptions options, LoadProgress progress) {
        this.publisher = publisher;
        this.current = current;
        this.options = options;
        this.progress = progress;
    }

    void take(Load load, ReportDraft report) {
        LoadEvent.Completed held = current.get(load.key());
        List<String> ending = ending(load);
        if (!options.force()
                && ending.isEmpty()
                && held != null
                && held.digest().equals(load.completed().digest())) {
            progress.unchanged(load);
            report.unchanged(load.key());
            return;
        }
        publisher.publish(load, ending, sent -> progress.sent(load, sent));
        ending.forEach(current::remove);
        current.put(load.key(), load.completed());
        progress.published(load);
        report.published(load.key());
    }

    private List<String> ending(Load load) {
        boolean real = !load.completed().kind().equals("demo") && !load.rows().isEmpty();
        if (!real) {
            return List.of();
        }
        return current.values().stream()
                .filter(held -> held.kind().equals("demo"))
                .map(LoadEvent.Completed::load)
                .toList();
    }
}
