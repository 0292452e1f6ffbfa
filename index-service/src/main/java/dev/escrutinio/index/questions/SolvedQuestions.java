package dev.escrutinio.index.questions;

import dev.escrutinio.contracts.events.DatasetReleased;
import dev.escrutinio.contracts.index.Collections;
import dev.escrutinio.contracts.pairs.Artefact;
import dev.escrutinio.contracts.pairs.DatasetFile;
import dev.escrutinio.contracts.pairs.DatasetFormat;
import dev.escrutinio.contracts.pairs.SplitName;
import dev.escrutinio.index.store.Point;
import dev.escrutinio.index.store.PointStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Gatherers;
import org.jboss.logging.Logger;

/// Brings `questions` to an announced dataset: a new collection beside the live one, checked, then the alias switches.
///
/// Only the train split is ever read: test and validation must stay unseen. A dataset that is live already changes
/// nothing.
@ApplicationScoped
public class SolvedQuestions {

    private static final Logger LOG = Logger.getLogger(SolvedQuestions.class);
    private static final String MARK = Collections.QUESTIONS + "--";
    private static final int BATCH = 500;

    private final PointStore store;

    SolvedQuestions(PointStore store) {
        this.store = store;
    }

    /// Takes a dataset over.
    ///
    /// @throws IOException if its train split cannot be read, or is not what was announced
    public void take(DatasetReleased dataset) throws IOException {
        Optional<String> live = Optional.ofNullable(store.aliases().get(Collections.QUESTIONS));
        String collection = MARK + dataset.dataset();
        List<Point> points = new TrainSplit(dataset).points(train(dataset));
        if (live.equals(Optional.of(collection)) && store.count(collection) == points.size()) {
            return;
        }
        if (!live.equals(Optional.of(collection))) {
            if (store.collections().contains(collection)) {
                // an attempt before this one died
                store.delete(collection);
            }
            store.create(collection, 0, List.of());
        }
        store.write(
                collection, points.stream().gather(Gatherers.windowFixed(BATCH)).iterator());
        long written = store.count(collection);
        if (written != points.size()) {
            throw new IOException("%d of %d questions are there".formatted(written, points.size()));
        }
        store.switchAliases(Map.of(Collections.QUESTIONS, collection));
        store.collections().stream()
                .filter(one -> one.startsWith(MARK))
                .filter(one -> !one.equals(collection) && !live.equals(Optional.of(one)))
                .forEach(store::delete);
        LOG.infof("questions of dataset %s are live: %d", dataset.dataset(), written);
    }

    private static Artefact train(DatasetReleased dataset) throws IOException {
        return dataset.splits().stream()
                .filter(split -> split.name() == SplitName.TRAIN)
                .flatMap(split -> split.files().stream())
                .filter(file -> file.format() == DatasetFormat.JSONL)
                .map(DatasetFile::artefact)
                .findFirst()
                .orElseThrow(() -> new IOException("no train split in JSON lines: " + dataset.dataset()));
    }

    static Path file(Artefact artefact) throws IOException {
        if (!artefact.uri().startsWith("file:")) {
            throw new IOException("not a file: " + artefact.uri());
        }
        return Path.of(java.net.URI.create(artefact.uri()));
    }
}
