package dev.escrutinio.loader;

import dev.escrutinio.contracts.events.LoadEvent;
import dev.escrutinio.loader.demo.DemoElections;
import dev.escrutinio.loader.load.Load;
import dev.escrutinio.loader.publishing.KafkaAddress;
import dev.escrutinio.loader.publishing.Publisher;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/// The loader for other programs: loads files, ends loads, tells which hold.
public final class Loading {

    private final LoadReader reader;
    private final Publisher publisher;

    private Loading(LoadReader reader, Publisher publisher) {
        this.reader = reader;
        this.publisher = publisher;
    }

    /// Connects to Kafka and makes sure that the topics are there.
    ///
    /// @throws dev.escrutinio.loader.publishing.KafkaUnavailableException if it does not answer
    public static Loading connect(KafkaAddress address) {
        return new Loading(new LoadReader(), Publisher.connect(address));
    }

    /// Reads and publishes data files; one that cannot be read does not keep others from loading.
    public LoadReport load(List<Path> paths, LoadOptions options, LoadProgress progress) {
        Publication publication = new Publication(publisher, publisher.current(), options, progress);
        return new LoadRun(reader, options, progress, publication::take).run(DataFiles.find(paths));
    }

    /// Reads and checks data files without Kafka.
    public static LoadReport check(List<Path> paths, List<String> only, LoadProgress progress) {
        LoadOptions options = new LoadOptions(true, false, only);
        return new LoadRun(new LoadReader(), options, progress, (load, report) -> report.checked(load.key()))
                .run(DataFiles.find(paths));
    }

    /// Publishes the synthetic demo elections, unless real data holds.
    ///
    /// @return whether demo data holds now
    public boolean demo(LoadOptions options, LoadProgress progress) {
        SortedMap<String, LoadEvent.Completed> current = publisher.current();
        if (current.values().stream().anyMatch(load -> !load.kind().equals("demo") && load.rows() > 0)) {
            return false;
        }
        Publication publication = new Publication(publisher, current, options, progress);
        ReportDraft report = new ReportDraft();
        for (Load load : DemoElections.loads()) {
            progress.checked(load);
            publication.take(load, report);
        }
        return true;
    }

    /// Ends a load.
    ///
    /// @return false if no such load holds
    public boolean unload(String key) {
        if (!publisher.current().containsKey(key)) {
            return false;
        }
        publisher.end(key, "retirada a petición");
        return true;
    }

    /// Loads that hold now, by key.
    public SortedMap<String, LoadEvent.Completed> current() {
        return publisher.current();
    }
}
