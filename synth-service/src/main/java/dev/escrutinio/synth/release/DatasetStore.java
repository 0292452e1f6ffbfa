package dev.escrutinio.synth.release;

import dev.escrutinio.contracts.events.DatasetReleased;
import dev.escrutinio.contracts.events.QuestionAnswerPairGenerated;
import dev.escrutinio.contracts.pairs.Artefact;
import dev.escrutinio.contracts.pairs.DatasetFile;
import dev.escrutinio.contracts.pairs.DatasetSplit;
import dev.escrutinio.synth.dataset.Candidates;
import dev.escrutinio.synth.dataset.DatasetMaker;
import dev.escrutinio.synth.dataset.Spool;
import dev.escrutinio.synth.publishing.PairLog;
import dev.escrutinio.synth.publishing.PairMaker;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Makes datasets in the artefact store: a folder a dataset, named by its digest, complete or not there.
@ApplicationScoped
class DatasetStore {

    private final DatasetsConfig config;
    private final PairLog log;
    private final DatasetProgress progress;

    DatasetStore(DatasetsConfig config, PairLog log, DatasetProgress progress) {
        this.config = config;
        this.log = log;
        this.progress = progress;
    }

    /// Makes the files of a dataset and says what is to be announced. Made again, it is the same.
    DatasetReleased make(Dataset dataset) throws IOException {
        Path root = config.store().toAbsolutePath().normalize().resolve("datasets");
        Path part = root.resolve(".part-" + dataset.id());
        Path spool = root.resolve(".spool-" + dataset.id());
        DatasetMaker.clear(part);
        Files.createDirectories(part);
        try (Spool pairs = new Spool(spool)) {
            DatasetMaker.Made made = make(dataset, part, pairs);
            String id = DatasetMaker.id(made);
            Path folder = root.resolve(id);
            if (!Files.isDirectory(folder)) {
                Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            return released(dataset, made, id, folder);
        } finally {
            progress.end();
            DatasetMaker.clear(part);
        }
    }

    private DatasetMaker.Made make(Dataset dataset, Path part, Spool spool) throws IOException {
        DatasetRequest request = dataset.request();
        long published =
                request.upTo().values().stream().mapToLong(Long::longValue).sum();
        AtomicLong read = new AtomicLong();
        Candidates candidates = new Candidates(request.order().seed());
        log.read(request.upTo(), new PairLog.Reader() {
            @Override
            public void read(QuestionAnswerPairGenerated pair, byte[] json) throws IOException {
                progress.tell(dataset.id(), "reading", read.incrementAndGet(), published);
                if (pair.origin().factsVersion().equals(request.factsVersion())
                        && pair.origin().generatorVersion().equals(PairMaker.GENERATOR_VERSION)) {
                    candidates.add(pair, spool.add(json), json.length);
                }
            }

            @Override
            public void withdrawn(String id) {
                candidates.withdraw(id);
            }
        });
        spool.flush();
        int size = request.order().size();
        progress.tell(dataset.id(), "drawing", 0, size);
        return new DatasetMaker(request.name(), request.order(), request.formats(), part)
                .make(candidates, spool, written -> progress.tell(dataset.id(), "writing", written, size));
    }

    private static DatasetReleased released(Dataset dataset, DatasetMaker.Made made, String id, Path folder) {
        DatasetRequest request = dataset.request();
        List<DatasetSplit> splits = made.splits().stream()
                .map(split -> new DatasetSplit(
                        split.name(),
                        split.pairs(),
                        split.levels(),
                        split.tasks(),
                        split.files().stream()
                                .map(file -> new DatasetFile(file.format(), stored(folder, file.artefact())))
                                .toList()))
                .toList();
        return new DatasetReleased(
                id,
                request.name(),
                request.order().seed(),
                request.order().mix(),
                splits,
                stored(folder, made.card()),
                stored(folder, made.leakReport()),
                request.factsVersion(),
                List.of(PairMaker.GENERATOR_VERSION),
                dataset.requestedAt());
    }

    private static Artefact stored(Path folder, Artefact inside) {
        return new Artefact(folder.resolve(inside.uri()).toUri().toString(), inside.sha256(), inside.bytes());
    }
}
