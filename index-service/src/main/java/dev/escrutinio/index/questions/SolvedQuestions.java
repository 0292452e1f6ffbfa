package dev.escrutinio.index.questions;

import dev.escrutinio.contracts.events.DatasetReleased;
import dev.escrutinio.contracts.index.Collections;
import dev.escrutinio.contracts.pairs.Artefact;
import dev.escrutinio.contracts.pairs.DatasetFile;
import dev.escrutinio.contracts.pairs.DatasetFormat;
import dev.escrutinio.contracts.pairs.SplitName;
import dev.escrutinio.edge.embedding.EmbeddingException;
import dev.escrutinio.index.embedding.Embeddings;
import dev.escrutinio.index.store.Content;
import dev.escrutinio.index.store.ContentHash;
import dev.escrutinio.index.store.Point;
import dev.escrutinio.index.store.PointStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/// Brings `questions` to an announced dataset: a new collection beside the live one, checked, then the alias switches.
///
/// Only the train split is ever read: test and validation must stay unseen.
@ApplicationScoped
public class SolvedQuestions {

    private static final Logger LOG = Logger.getLogger(SolvedQuestions.class);
    private static final int BATCH = 500;
    private static final int CANARIES = 20;

    private final PointStore store;
    private final QuestionJournal journal;
    private final Meanings meanings;
    private final QuestionCheck check;

    SolvedQuestions(PointStore store, QuestionJournal journal, Embeddings embeddings) {
        this.store = store;
        this.journal = journal;
        meanings = new Meanings(embeddings);
        check = new QuestionCheck(store);
    }

    /// Takes a dataset over, unless what is live makes that needless.
    ///
    /// @param offset where it was announced
    /// @throws IOException if its train split cannot be read, or is not what was announced
    /// @throws EmbeddingException if there is an embedding model and its vectors did not come
    public void take(DatasetReleased dataset, long offset) throws IOException {
        Optional<QuestionBuild> live = journal.live().filter(this::stands);
        if (live.isEmpty()) {
            build(dataset, offset);
            return;
        }
        switch (Announcement.of(dataset, offset, live.get())) {
            case NEW, READ_AGAIN -> build(dataset, offset);
            case REPEATED -> journal.announcedAgain(live.get(), offset);
            case OUTDATED -> LOG.infof("dataset %s is older than the live one", dataset.dataset());
        }
    }

    private boolean stands(QuestionBuild live) {
        return live.collection().equals(store.aliases().get(Collections.QUESTIONS))
                && store.count(live.collection()) == live.content().points();
    }

    private void build(DatasetReleased dataset, long offset) throws IOException {
        QuestionBuild build = journal.begin(dataset, offset, meanings.label().orElse(null));
        Content content;
        try {
            content = written(build, dataset);
        } catch (IOException | RuntimeException e) {
            journal.fail(build, String.valueOf(e.getMessage()));
            throw e;
        }
        String before = store.aliases().getOrDefault(Collections.QUESTIONS, "");
        store.switchAliases(Map.of(Collections.QUESTIONS, build.collection()));
        journal.goLive(build, content);
        sweep(Set.of(build.collection(), before));
        LOG.infof("questions of dataset %s are live: %s", dataset.dataset(), build.collection());
    }

    /// Removes what attempts that failed and earlier datasets left.
    private void sweep(Set<String> kept) {
        store.collections().stream()
                .filter(one -> one.startsWith(QuestionBuild.MARK))
                .filter(one -> !kept.contains(one))
                .forEach(store::delete);
    }

    private Content written(QuestionBuild build, DatasetReleased dataset) throws IOException {
        List<Point> points = new TrainSplit(dataset).points(train(dataset));
        meanings.prepare(points);
        ContentHash hash = new ContentHash();
        store.create(build.collection(), meanings.spaces(), List.of());
        store.write(
                build.collection(),
                points.stream()
                        .gather(Gatherers.windowFixed(BATCH))
                        .map(meanings::on)
                        .peek(batch -> batch.forEach(hash::add))
                        .iterator());
        check.require(build.collection(), canaries(points), hash.content());
        return hash.content();
    }

    private List<Point> canaries(List<Point> points) {
        int step = Math.max(1, points.size() / CANARIES);
        return meanings.on(IntStream.iterate(0, i -> i < points.size(), i -> i + step)
                .mapToObj(points::get)
                .toList());
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
